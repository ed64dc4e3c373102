import { listRounds } from '@commonweight/read-models/rounds/list-rounds'
import { sharedDb } from '@commonweight/read-models/shared-db'
import type { NextRequest } from 'next/server'
import { parseRoundListQuery } from '../../../features/round/round-list-query'
import { answering, apiError, json } from '../../../server/api-response'

const PAGE_SIZE = 50

/** A page of rounds, in the order of the rounds page: those that the site lists, or with `scope=all` everything. */
export async function GET(request: NextRequest): Promise<Response> {
  const { query, faults } = parseRoundListQuery(Object.fromEntries(request.nextUrl.searchParams))
  if (faults.length > 0) {
    return apiError(400, 'invalid-parameter', faults.map(({ name, message }) => `${name} ${message}`).join(' '))
  }
  const { scope, page } = query
  return answering(async () => {
    const found = await listRounds(sharedDb(), { scope, skip: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE + 1 })
    return json({ items: found.slice(0, PAGE_SIZE), nextPage: found.length > PAGE_SIZE ? page + 1 : null })
  })
}
