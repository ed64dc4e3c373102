import { hashSchema } from '@commonweight/domain/ids'
import * as z from 'zod/mini'
import { apiError, invalidParameters } from '../../../../server/api-response'
import { limited } from '../../../../server/limited'
import { relayedJson } from '../../../../server/relayer/relay-answer'
import { siteRelayer } from '../../../../server/relayer/site-relayer'

/** What became of a call that this site was to make: of a cart, by its digest. */
export async function GET(request: Request, { params }: RouteContext<'/api/relay/[id]'>): Promise<Response> {
  const id = z.safeParse(hashSchema, (await params).id)
  if (!id.success) return invalidParameters(id.error)
  return limited('follow', request.headers, async () => {
    const call = await siteRelayer()?.find(id.data)
    return call ? relayedJson(call) : apiError(404, 'not-found', 'This site was not asked to make this call.')
  })
}
