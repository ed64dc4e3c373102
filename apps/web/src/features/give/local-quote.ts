import { matchRise } from '@commonweight/qf/chain/match-rise'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import { countedOf, matchWeightOf, rootOf } from '@commonweight/qf/chain/tally'
import type { FundCampaign, FundRound } from './fund-facts'

/** A gift. The donor’s earlier gifts count `counted` (1e-18 token), and the donor has `weight` basis points. */
export type LocalDonation = { amount: bigint; counted: bigint; weight: number }

/** The figures behind a match: roots in sqrt(1e-18 token), weights in 1e-18 token, `rise` in base units. */
export type LocalQuote = {
  rise: bigint
  before: bigint
  after: bigint
  sumRoots: bigint
  sumSquares: bigint
  campaignWeight: bigint
  weightRise: bigint
  totalWeight: bigint
  pool: bigint
}

/**
 * What MatchingRounds.previewMatch computes, from the page's own figures. Visitors without a wallet see it. For others
 * it is the working behind the figure that is read from the chain.
 */
export function localQuote(campaign: FundCampaign, round: FundRound, donation: LocalDonation): LocalQuote {
  const { sumRoots, sumSquares, token } = campaign
  const tally = { sumRoots, sumSquares }
  const to = donation.counted + countedOf(donation.amount, BigInt(donation.weight), token.decimals)
  const totals: RoundTotals = {
    pool: round.pool,
    cap: round.cap,
    weight: round.weight,
    pinned: round.pinnedCount,
    decimals: token.decimals,
  }
  const step = matchRise(totals, { tally, minimum: round.minimum, from: donation.counted, to })
  return {
    rise: step.rise,
    before: rootOf(donation.counted, round.minimum),
    after: rootOf(to, round.minimum),
    sumRoots,
    sumSquares,
    campaignWeight: matchWeightOf(tally),
    weightRise: step.weightRise,
    totalWeight: round.weight,
    pool: round.pool,
  }
}
