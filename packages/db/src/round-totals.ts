import type { RoundTotals } from '@commonweight/qf/round-payout'
import type { Db } from './create-db'
import { bigintOf } from './from-row'
import type { Prisma, Round } from './generated/client'

type Member = { round: number; weight: Prisma.Decimal | null; pinned: number }

/** What the matches of these rounds follow from: as the seal fixed it, else summed over the members as they stand now. */
export async function roundTotals(db: Db, rounds: readonly Round[]): Promise<Map<number, RoundTotals>> {
  const open = rounds.filter((round) => round.sealedAt === 0n).map((round) => round.id)
  const members = open.length > 0 ? await memberTotals(db, open) : []
  const byRound = new Map(members.map((member) => [member.round, member]))
  return new Map(rounds.map((round) => [round.id, totalsOf(round, byRound.get(round.id))]))
}

function memberTotals(db: Db, rounds: number[]): Promise<Member[]> {
  return db.$queryRaw<Member[]>`
    select e.round,
      sum(c.sum_roots * c.sum_roots - c.sum_squares) filter (where e.standing = 'approved') as weight,
      count(*) filter (where e.standing = 'pinned')::int as pinned
    from round_entries e join campaigns c on c.id = e.campaign
    where e.round = any(${rounds}) group by e.round`
}

function totalsOf(round: Round, member: Member | undefined): RoundTotals {
  const weight = round.sealedWeight ?? member?.weight
  return {
    pool: bigintOf(round.pool),
    cap: bigintOf(round.cap),
    decimals: round.decimals,
    weight: weight ? bigintOf(weight) : 0n,
    pinned: round.sealedPinned ?? member?.pinned ?? 0,
  }
}
