import { roundIdSchema } from '@commonweight/domain/ids'
import { InvalidCursorError } from '@commonweight/read-models/paging/cursor'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { NextRequest } from 'next/server'
import { safeParse } from 'zod/mini'
import { parseRoundPageQuery } from '../../../../features/round/round-page-query'
import { answering, apiError, invalidParameters, json } from '../../../../server/api-response'

/**
 * One round with a page of its entries and one of its sponsors; with `scope=all` also the applicants that the site does
 * not list.
 */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/rounds/[id]'>): Promise<Response> {
  const id = safeParse(roundIdSchema, (await params).id)
  if (!id.success) return invalidParameters(id.error)
  const { query, faults } = parseRoundPageQuery(Object.fromEntries(request.nextUrl.searchParams))
  if (faults.length > 0) {
    return apiError(400, 'invalid-parameter', faults.map(({ name, message }) => `${name} ${message}`).join(' '))
  }
  return answering(async () => {
    try {
      const round = await getRound(sharedDb(), id.data, query.scope, query)
      return round ? json(round) : apiError(404, 'not-found', 'There is no such round on this chain.')
    } catch (error) {
      if (error instanceof InvalidCursorError) return apiError(400, 'invalid-parameter', `after: ${error.message}`)
      throw error
    }
  })
}
