import type { JoinableRound } from '@commonweight/domain/views/round'
import type { Db } from '../create-db'
import { readNow } from '../freshness/read-head'
import { hexOf } from '../from-row'
import { listRoundIds } from './list-round-ids'
import { loadRoundCards } from './load-round-cards'
import { ROUND_INCLUDE } from './round-row'

/** Rounds that a campaign may apply to and that the site knows no reason to leave out, funded or not. */
export async function listJoinableRounds(db: Db, limit: number): Promise<JoinableRound[]> {
  const now = await readNow(db)
  const ids = (await listRoundIds(db, 'joinable', now)).slice(0, limit)
  const rows = await db.round.findMany({ where: { id: { in: ids } }, include: ROUND_INCLUDE })
  const cards = await loadRoundCards(db, rows, now)
  return ids.flatMap((id) => {
    const at = rows.findIndex((row) => row.id === id)
    const [row, card] = [rows[at], cards[at]]
    if (!row || !card) return []
    const { threshold, challengePeriod } = row
    return [{ ...card, attesters: row.attesters.map(hexOf), threshold, challengePeriod }]
  })
}
