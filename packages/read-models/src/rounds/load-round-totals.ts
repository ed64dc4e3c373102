import type { Round } from '@commonweight/postgres/generated/client'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import type { Db } from '../create-db'
import { bigintOf } from '../from-row'
import { memberSql } from './member-sql'

type Sums = { round: number; weight: string; pinned: number }

/**
 * What the matches of these rounds follow from: the sums that the seal fixed, or before it those of the members now.
 */
export async function loadRoundTotals(db: Db, rounds: readonly Round[]): Promise<Map<number, RoundTotals>> {
  const open = rounds.filter((round) => round.sealedAt === 0n).map((round) => round.id)
  const sums = new Map((open.length > 0 ? await loadSums(db, open) : []).map((each) => [each.round, each]))
  return new Map(rounds.map((round) => [round.id, totalsOf(round, sums.get(round.id))]))
}

function loadSums(db: Db, rounds: number[]): Promise<Sums[]> {
  return db.$queryRaw<Sums[]>`
    select e.round, coalesce(sum(${memberSql.weight}) filter (where e.standing = 'admitted'), 0)::text as weight,
      (count(*) filter (where e.standing = 'pinned'))::int as pinned
    from round_entries e join campaigns c on c.id = e.campaign
    where e.round = any(${rounds}) and e.standing in ('admitted', 'pinned') group by e.round`
}

function totalsOf(round: Round, sums: Sums | undefined): RoundTotals {
  return {
    pool: bigintOf(round.pool),
    cap: bigintOf(round.cap),
    decimals: round.decimals,
    weight: round.sealedWeight ? bigintOf(round.sealedWeight) : BigInt(sums?.weight ?? 0),
    pinned: round.sealedPinned ?? sums?.pinned ?? 0,
  }
}
