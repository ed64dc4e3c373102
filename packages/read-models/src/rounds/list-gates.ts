import type { Hex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'

/** A personhood gate, and how many rounds and campaigns name it. */
export type GateUse = { gate: Hex; rounds: number; campaigns: number }

/** Anyone can make gates, and rounds and campaigns that name them. */
const MAX_GATES = 50

/** The gates that rounds and campaigns name, the most used first. */
export async function listGates(db: Db): Promise<GateUse[]> {
  const rows = await db.$queryRaw<{ gate: Hex; rounds: number; campaigns: number }[]>`
    select gate, sum(rounds)::int as rounds, sum(campaigns)::int as campaigns from (
      select gate, count(*) as rounds, 0 as campaigns from rounds group by gate
      union all
      select gate, 0, count(*) from campaigns where gate is not null group by gate
    ) used group by gate order by sum(rounds) desc, sum(campaigns) desc, gate limit ${MAX_GATES}`
  return rows
}
