import { roundIdSchema } from '@commonweight/domain/ids'
import { readHead } from '@commonweight/read-models/freshness/read-head'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { loadIndependence } from '@commonweight/read-models/rounds/load-independence'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { safeParse } from 'zod/mini'
import { answering, apiError, invalidParameters } from '../../../server/api-response'
import { roundResults } from './round-results'

export type RoundResults = ReturnType<typeof roundResults>

/** Answers with the results of a round in the format of `answer`, or with the reason why it cannot. */
export async function answerResults(id: string, answer: (results: RoundResults) => Response): Promise<Response> {
  const parsed = safeParse(roundIdSchema, id)
  if (!parsed.success) return invalidParameters(parsed.error)
  return answering(async () => {
    const db = sharedDb()
    const [round, independence, seen] = await Promise.all([
      getRound(db, parsed.data),
      loadIndependence(db, parsed.data),
      readHead(db),
    ])
    if (!round) return apiError(404, 'not-found', 'There is no such round on this chain.')
    return answer(roundResults({ round, independence, head: seen }))
  })
}
