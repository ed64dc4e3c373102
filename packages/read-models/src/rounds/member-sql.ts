import { Prisma, type Round } from '@commonweight/postgres/generated/client'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { scaleOf } from '@commonweight/qf/exact/units'
import { paysIdeal } from '@commonweight/qf/exact/water-filling'
import { campaignStateSql } from '../campaigns/campaign-state-sql'
import { isComputed } from './round-row'

/** w of a campaign (as c), in 1e-18 token. */
const WEIGHT = Prisma.sql`(c.sum_roots * c.sum_roots - c.sum_squares)`

const IS_OVER = (now: number) => Prisma.sql`${campaignStateSql(now)} in ('failed', 'cancelled')`

/** What lists and sums of a round's members are made from, of entries (as e) and their campaigns (as c). */
export const memberSql = {
  from: (round: number) =>
    Prisma.sql`from round_entries e join campaigns c on c.id = e.campaign where e.round = ${round}`,
  weight: WEIGHT,
  isOver: IS_OVER,
  /** It takes part, has not been paid and has not failed. */
  awaits: (now: number) => Prisma.sql`(e.standing in ('admitted', 'pinned') and not ${IS_OVER(now)})`,
  match: matchSql,
}

/**
 * What a member has been paid, or is due: the rule of `dueMatch` in SQL, in base units. A test compares the two.
 * @param now Unix seconds.
 */
function matchSql(round: Round, totals: RoundTotals, now: number): Prisma.Sql {
  if (isComputed(round)) return Prisma.sql`(case when e.standing = 'claimed' then e.claimed else 0 end)`
  return Prisma.sql`(case
    when e.standing = 'claimed' then e.claimed
    when ${IS_OVER(now)} then 0
    when e.standing = 'pinned' then ${numberSql(totals.cap)}
    when e.standing = 'admitted' then ${payoutSql(totals)}
    else 0 end)`
}

/** `payoutOf` of packages/qf. */
function payoutSql({ pool, cap, weight, pinned, decimals }: RoundTotals): Prisma.Sql {
  const ideal = scaleOf(decimals)
  const left = pool - BigInt(pinned) * cap
  const share = paysIdeal({ left, rest: weight, ideal })
    ? Prisma.sql`div(${WEIGHT}, ${numberSql(ideal)})`
    : Prisma.sql`coalesce(div(${WEIGHT} * ${numberSql(left)}, nullif(${numberSql(weight)}, 0)), 0)`
  return cap > 0n ? Prisma.sql`least(${share}, ${numberSql(cap)})` : share
}

function numberSql(value: bigint): Prisma.Sql {
  return Prisma.sql`${String(value)}::numeric`
}
