import { getRound } from '@commonweight/db/queries/get-round'
import { sharedDb } from '@commonweight/db/shared-db'
import { roundIdSchema } from '@commonweight/domain/ids'
import { safeParse } from 'zod/mini'
import { answering, apiError, invalidParameters, json } from '../../../../server/api-response'

/** Everything about one round. */
export async function GET(_: Request, { params }: RouteContext<'/api/rounds/[id]'>): Promise<Response> {
  const id = safeParse(roundIdSchema, (await params).id)
  if (!id.success) return invalidParameters(id.error)
  return answering(async () => {
    const round = await getRound(sharedDb(), id.data)
    return round ? json(round) : apiError(404, 'not-found', 'There is no such round on this chain.')
  })
}
