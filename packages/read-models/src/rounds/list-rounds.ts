import type { RoundQuery } from '@commonweight/domain/views/query'
import type { RoundCard } from '@commonweight/domain/views/round'
import type { Db } from '../create-db'
import { nowOf } from '../freshness/now-of'
import { ROUND_INCLUDE, roundCards } from './round-cards'
import { sortedRounds } from './sorted-rounds'

/**
 * Rounds. `all`, and for a reader of the whole chain: newest first. Otherwise those that run first, then those that
 * start soon, then the others; in each, token after token in the order of the site's list, the largest pool first, and
 * last those with less than one whole token.
 */
export async function listRounds(db: Db, query: RoundQuery = {}): Promise<RoundCard[]> {
  const { scope = 'listed', skip = 0, limit } = query
  const now = await nowOf(db)
  const ids = await sortedRounds(db, scope, now)
  const page = ids.slice(skip, limit === undefined ? undefined : skip + limit)
  const rows = await db.round.findMany({ where: { id: { in: page } }, include: ROUND_INCLUDE })
  const cards = new Map((await roundCards(db, rows, now)).map((card) => [card.id, card]))
  return page.flatMap((id) => cards.get(id) ?? [])
}
