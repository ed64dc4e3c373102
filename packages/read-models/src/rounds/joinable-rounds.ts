import type { JoinableRound } from '@commonweight/domain/views/round'
import type { Db } from '../create-db'
import { nowOf } from '../freshness/now-of'
import { hexOf } from '../from-row'
import { ROUND_INCLUDE, roundCards } from './round-cards'
import { sortedRounds } from './sorted-rounds'

/** Rounds that a campaign may apply to and that the site knows no reason to leave out, funded or not. */
export async function joinableRounds(db: Db, limit: number): Promise<JoinableRound[]> {
  const now = await nowOf(db)
  const ids = (await sortedRounds(db, 'joinable', now)).slice(0, limit)
  const rows = await db.round.findMany({ where: { id: { in: ids } }, include: ROUND_INCLUDE })
  const cards = await roundCards(db, rows, now)
  return ids.flatMap((id) => {
    const at = rows.findIndex((row) => row.id === id)
    const [row, card] = [rows[at], cards[at]]
    if (!row || !card) return []
    const { threshold, challengePeriod } = row
    return [{ ...card, attesters: row.attesters.map(hexOf), threshold, challengePeriod }]
  })
}
