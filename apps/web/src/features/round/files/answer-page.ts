import { roundIdSchema } from '@commonweight/domain/ids'
import type { Page } from '@commonweight/domain/views/query'
import { InvalidCursorError } from '@commonweight/read-models/paging/cursor'
import { type OpenRound, openRound } from '@commonweight/read-models/rounds/open-round'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { safeParse } from 'zod/mini'
import { answering, apiError, invalidParameters, json } from '../../../server/api-response'
import { listFields, parseParameters } from '../../../server/list-parameters'

const DEFAULT_LIMIT = 50
const schema = z.object({ after: listFields.after, limit: listFields.limit })

type PageReader = (round: OpenRound, query: { after: string | undefined; limit: number }) => Promise<Page<unknown>>

/** A page of one of a round's lists as JSON, with the cursor of the next one as `next`. */
export async function answerPage(request: NextRequest, id: string, read: PageReader): Promise<Response> {
  const parsed = safeParse(roundIdSchema, id)
  if (!parsed.success) return invalidParameters(parsed.error)
  const { query, faults } = parseParameters(schema, Object.fromEntries(request.nextUrl.searchParams))
  if (faults.length > 0) {
    return apiError(400, 'invalid-parameter', faults.map(({ name, message }) => `${name} ${message}`).join(' '))
  }
  return answering(async () => {
    try {
      const round = await openRound(sharedDb(), parsed.data)
      if (!round) return apiError(404, 'not-found', 'There is no such round on this chain.')
      const page = await read(round, { after: query.after, limit: query.limit ?? DEFAULT_LIMIT })
      return json({ round: parsed.data, token: round.token, ...page })
    } catch (error) {
      if (error instanceof InvalidCursorError) return apiError(400, 'invalid-parameter', `after: ${error.message}`)
      throw error
    }
  })
}
