import { drawPlate } from '../../../../../features/plate/draw-plate'
import { readPlateAddress } from '../../../../../features/plate/plate-address'
import { platePolicy } from '../../../../../features/plate/plate-style'
import { apiError } from '../../../../../server/api-response'

/**
 * A campaign's plate. Its address has all that it shows, so it asks no database and never changes. Opened by itself it
 * may use its own style sheet and nothing else.
 */
export async function GET(_: Request, { params }: RouteContext<'/plates/[version]/[shape]/[file]'>): Promise<Response> {
  const plate = readPlateAddress(await params)
  if (!plate)
    return apiError(404, 'not-found', 'No plate has this address. Reload the campaign’s page to see its plate.')
  return new Response(drawPlate(plate.facts, plate.shape), {
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': platePolicy(plate.facts),
    },
  })
}
