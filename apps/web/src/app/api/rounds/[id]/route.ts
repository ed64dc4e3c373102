import { roundIdSchema } from '@commonweight/domain/ids'
import { getRound } from '@commonweight/read-models/rounds/get-round'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { NextRequest } from 'next/server'
import { safeParse } from 'zod/mini'
import { parseRoundListQuery } from '../../../../features/round/round-list-query'
import { answering, apiError, invalidParameters, json } from '../../../../server/api-response'

/** Everything about one round; with `scope=all` also the applicants that the site does not list. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/rounds/[id]'>): Promise<Response> {
  const id = safeParse(roundIdSchema, (await params).id)
  if (!id.success) return invalidParameters(id.error)
  const { query, faults } = parseRoundListQuery(Object.fromEntries(request.nextUrl.searchParams))
  if (faults.length > 0) {
    return apiError(400, 'invalid-parameter', faults.map(({ name, message }) => `${name} ${message}`).join(' '))
  }
  return answering(async () => {
    const round = await getRound(sharedDb(), id.data, query.scope)
    return round ? json(round) : apiError(404, 'not-found', 'There is no such round on this chain.')
  })
}
