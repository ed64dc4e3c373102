import type { Round } from '@commonweight/postgres/generated/client'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import type { Db } from '../create-db'
import { memberSql } from './member-sql'

/**
 * Sums over the campaigns that are or were in a round.
 * @property entries How many. @property due What they have received or would receive, in base units.
 * @property counting Of those not taken out: w of all, w of those not set apart at the cap (1e-18 token), how many are.
 */
export type RoundSums = {
  entries: number
  due: bigint
  counting: { weight: bigint; unpinnedWeight: bigint; pinned: number }
}

type Row = { entries: number; due: string; weight: string; unpinnedWeight: string; pinned: number }

/** @param now Unix seconds. */
export async function loadRoundSums(db: Db, round: Round, totals: RoundTotals, now: number): Promise<RoundSums> {
  const [row] = await db.$queryRaw<Row[]>`
    select count(*)::int as entries, coalesce(sum(match), 0)::text as due,
      coalesce(sum(weight) filter (where counts), 0)::text as weight,
      coalesce(sum(weight) filter (where counts and not is_pinned), 0)::text as "unpinnedWeight",
      (count(*) filter (where counts and is_pinned))::int as pinned
    from (
      select e.standing <> 'removed' as counts, e.is_pinned, ${memberSql.weight} as weight,
        ${memberSql.match(round, totals, now)} as match
      ${memberSql.from(round.id)}
    ) as members`
  const { entries = 0, due = '0', weight = '0', unpinnedWeight = '0', pinned = 0 } = row ?? {}
  const counting = { weight: BigInt(weight), unpinnedWeight: BigInt(unpinnedWeight), pinned }
  return { entries, due: BigInt(due), counting }
}
