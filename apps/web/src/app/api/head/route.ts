import { readHead } from '@commonweight/read-models/freshness/read-head'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { answering, apiError, json } from '../../../server/api-response'

/** How far the indexer is. */
export async function GET(): Promise<Response> {
  return answering(async () => {
    const seen = await readHead(sharedDb())
    return seen ? json(seen) : apiError(503, 'unavailable', 'Nothing has been read from the chain yet.')
  })
}
