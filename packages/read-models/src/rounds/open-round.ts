import type { TokenView } from '@commonweight/domain/views/token'
import type { Round } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { readNow } from '../freshness/read-head'
import { tokenView } from '../listing/token-view'
import type { EntriesContext } from './load-entries'
import { loadRoundSums } from './load-round-sums'
import { loadRoundTotals } from './load-round-totals'

/** What the lists of a round's entries, applications and donations are read with. */
export type OpenRound = EntriesContext & { row: Round; token: TokenView }

/** Null if no round has this number. */
export async function openRound(db: Db, id: number): Promise<OpenRound | null> {
  const now = await readNow(db)
  const found = await db.round.findUnique({ where: { id }, include: { tokenInfo: true } })
  if (!found) return null
  const { tokenInfo, ...row } = found
  const totals = (await loadRoundTotals(db, [row])).get(id)
  if (!totals) return null
  const sums = await loadRoundSums(db, row, totals, now)
  return { row, token: tokenView(tokenInfo, row.decimals, rulesOf(db)), totals, sums, now }
}
