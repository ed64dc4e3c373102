import type { RoundStand } from '@commonweight/domain/views/round'
import type { Db } from '../create-db'
import { readNow } from '../freshness/read-head'
import { loadRoundCards } from './load-round-cards'
import { loadRoundTotals } from './load-round-totals'
import { isComputed, ROUND_INCLUDE } from './round-row'

/** What the match of one of its campaigns follows from; null if no round has this number. */
export async function getRoundStand(db: Db, id: number): Promise<RoundStand | null> {
  const now = await readNow(db)
  const row = await db.round.findUnique({ where: { id }, include: ROUND_INCLUDE })
  if (!row) return null
  const [[card], totals] = await Promise.all([loadRoundCards(db, [row], now), loadRoundTotals(db, [row])])
  const { weight = 0n, pinned = 0 } = totals.get(id) ?? {}
  return card ? { ...card, weight, pinnedCount: pinned, isComputed: isComputed(row) } : null
}
