import type { RoundQuery, RoundScope } from '@commonweight/domain/views/query'
import type { RoundCard } from '@commonweight/domain/views/round'
import type { Db } from '../create-db'
import { readNow } from '../freshness/read-head'
import { countRoundIds, listRoundIds } from './list-round-ids'
import { loadRoundCards } from './load-round-cards'
import { ROUND_INCLUDE } from './round-row'

/**
 * Rounds. `all`, and for a reader of the whole chain: newest first. Otherwise those that run first, then those that
 * start soon, then the others; in each, token after token in the order of the site's list, the largest pool first, and
 * last those with less than one whole token.
 */
export async function listRounds(db: Db, query: RoundQuery = {}): Promise<RoundCard[]> {
  const { scope = 'listed', skip = 0, limit } = query
  const now = await readNow(db)
  const page = await listRoundIds(db, scope, now, { skip, limit })
  const rows = await db.round.findMany({ where: { id: { in: page } }, include: ROUND_INCLUDE })
  const cards = new Map((await loadRoundCards(db, rows, now)).map((card) => [card.id, card]))
  return page.flatMap((id) => cards.get(id) ?? [])
}

/** How many rounds listRounds has of a scope. */
export async function countRounds(db: Db, scope: RoundScope): Promise<number> {
  return countRoundIds(db, scope, await readNow(db))
}
