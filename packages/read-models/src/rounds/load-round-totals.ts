import type { Prisma, Round } from '@commonweight/postgres/generated/client'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { matchWeightOf } from '@commonweight/qf/chain/tally'
import type { Db } from '../create-db'
import { bigintOf } from '../from-row'

type Member = { round: number; isPinned: boolean; sumRoots: Prisma.Decimal; sumSquares: Prisma.Decimal }

/**
 * What the matches of these rounds follow from: the sums that the seal fixed, or before it those of the members now.
 */
export async function loadRoundTotals(db: Db, rounds: readonly Round[]): Promise<Map<number, RoundTotals>> {
  const open = rounds.filter((round) => round.sealedAt === 0n).map((round) => round.id)
  const members = open.length > 0 ? await loadMembers(db, open) : []
  const of = (round: Round) => members.filter((member) => member.round === round.id)
  return new Map(rounds.map((round) => [round.id, totalsOf(round, of(round))]))
}

function loadMembers(db: Db, rounds: number[]): Promise<Member[]> {
  return db.$queryRaw<Member[]>`
    select e.round, e.standing = 'pinned' as "isPinned", c.sum_roots as "sumRoots", c.sum_squares as "sumSquares"
    from round_entries e join campaigns c on c.id = e.campaign
    where e.round = any(${rounds}) and e.standing in ('admitted', 'pinned')`
}

function totalsOf(round: Round, members: readonly Member[]): RoundTotals {
  const weighed = members.filter(({ isPinned }) => !isPinned)
  const weight = weighed.reduce((sum, member) => sum + weightOf(member), 0n)
  return {
    pool: bigintOf(round.pool),
    cap: bigintOf(round.cap),
    decimals: round.decimals,
    weight: round.sealedWeight ? bigintOf(round.sealedWeight) : weight,
    pinned: round.sealedPinned ?? members.length - weighed.length,
  }
}

function weightOf({ sumRoots, sumSquares }: Member): bigint {
  return matchWeightOf({ sumRoots: bigintOf(sumRoots), sumSquares: bigintOf(sumSquares) })
}
