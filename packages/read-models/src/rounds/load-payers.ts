import type { Hex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'
import { hexOf } from '../from-row'

/** How many payers one sponsor is shown with. */
const MAX_NAMED = 5

/** The first accounts that paid in a sponsor's name, and how many more there are. */
export type Payers = { named: Hex[]; more: number }

/** Who paid in the name of these sponsors: anyone may name one. Leaves out those who paid everything themselves. */
export async function loadPayers(db: Db, round: number, sponsors: readonly Hex[]): Promise<ReadonlyMap<Hex, Payers>> {
  const rows = await db.$queryRaw<{ sponsor: string; payer: string; count: number }[]>`
    select sponsor, payer, count::int from (
      select sponsor, payer, count(*) over (partition by sponsor) as count,
        row_number() over (partition by sponsor order by min(block_number * 1000000::numeric + log_index)) as nth
      from fundings where round = ${round} and sponsor = any(${[...sponsors]}::text[]) and payer <> sponsor
      group by sponsor, payer
    ) as paid where nth <= ${MAX_NAMED} order by sponsor, nth`
  const payers = new Map<Hex, Payers>()
  for (const { sponsor, payer, count } of rows) {
    const named = [...(payers.get(hexOf(sponsor))?.named ?? []), hexOf(payer)]
    payers.set(hexOf(sponsor), { named, more: count - named.length })
  }
  return payers
}
