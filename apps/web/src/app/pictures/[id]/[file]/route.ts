import { getPictureFile } from '@commonweight/read-models/labs/pictures'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { answering, apiError } from '../../../../server/api-response'

/** A picture of a lab's profile: bytes that this site encoded, under an address made from them. */
export function GET(_: Request, { params }: RouteContext<'/pictures/[id]/[file]'>): Promise<Response> {
  return answering(async () => {
    const { id, file } = await params
    const isName = /^[0-9a-f]{64}$/.test(id) && /^\d{2,4}\.webp$/.test(file)
    const bytes = isName ? await getPictureFile(sharedDb(), id, file) : null
    if (!bytes) return apiError(404, 'not-found', 'No picture has this address.')
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': 'image/webp',
        // The bytes never change; a day is how long a picture that this site stops to show may stay in a browser.
        'cache-control': 'public, max-age=86400, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
      },
    })
  })
}
