import { payoutOf, payoutsOf, type RoundTotals } from '../chain/round-payout'
import { matchWeightOf, type Tally } from '../chain/tally'
import { FULL_WEIGHT, scaleOf } from '../exact/units'

/** A campaign that counts in a round on the chain, and how many of its donors count. */
export type ChainCampaign = {
  campaign: string
  tally: Tally
  donors: number
}

/**
 * Why a campaign gets what it gets on the chain, exactly.
 * @property sumRoots, sumSquares S in sqrt(1e-18 token), Q in 1e-18 token.
 * @property equalDonors S^2 / Q: as many donors who each count the same would have this S and Q. For show: rounded.
 * @property weight w = S^2 - Q, in 1e-18 token.
 * @property share Of the weights of all campaigns, in basis points, floored.
 * @property ideal The subsidy that quadratic funding asks for, w in base units, floored: no match exceeds it.
 * @property matched In base units, as the contract pays it.
 * @property withoutCap What it would be matched if there were no cap for anybody, in base units.
 * @property capEffect matched - withoutCap: below 0 the cap took it, above 0 what the cap took from others came here.
 */
export type ChainExplanation = Tally & {
  campaign: string
  donors: number
  equalDonors: number
  weight: bigint
  share: bigint
  ideal: bigint
  matched: bigint
  withoutCap: bigint
  capEffect: bigint
}

/**
 * Every campaign's match explained in the contracts' integers, in the order given. How independent its support is needs
 * the donors' totals: see ./independence-of.
 * @param round Pool and cap in base units, and the token's decimals.
 * @param campaigns All that count in the round.
 * @param pinned Those that have been pinned at the cap, of a round as it stands. Without it, all that are due are
 * pinned.
 * @throws RangeError if a pinned campaign is not among the campaigns, or as `payoutsOf`.
 */
export function explainChainMatches(
  round: Pick<RoundTotals, 'pool' | 'cap' | 'decimals'>,
  campaigns: readonly ChainCampaign[],
  pinned?: ReadonlySet<string>,
): ChainExplanation[] {
  const weights = campaigns.map(({ tally }) => matchWeightOf(tally))
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  const matches = pinned === undefined ? payoutsOf(round, weights) : payoutsAsPinned(round, campaigns, pinned)
  const uncapped = payoutsOf({ ...round, cap: 0n }, weights)
  return campaigns.map(({ campaign, tally, donors }, index) => {
    const weight = weights[index] ?? 0n
    const matched = matches[index] ?? 0n
    const withoutCap = uncapped[index] ?? 0n
    return {
      campaign,
      donors,
      sumRoots: tally.sumRoots,
      sumSquares: tally.sumSquares,
      equalDonors: tally.sumSquares === 0n ? 0 : Number(tally.sumRoots) ** 2 / Number(tally.sumSquares),
      weight,
      share: whole === 0n ? 0n : (weight * FULL_WEIGHT) / whole,
      ideal: weight / scaleOf(round.decimals),
      matched,
      withoutCap,
      capEffect: matched - withoutCap,
    }
  })
}

function payoutsAsPinned(
  { pool, cap, decimals }: Pick<RoundTotals, 'pool' | 'cap' | 'decimals'>,
  campaigns: readonly ChainCampaign[],
  pinned: ReadonlySet<string>,
): bigint[] {
  const open = campaigns.filter(({ campaign }) => !pinned.has(campaign))
  if (open.length + pinned.size !== campaigns.length) {
    throw new RangeError('A pinned campaign is not among the campaigns of the round')
  }
  const weight = open.reduce((sum, { tally }) => sum + matchWeightOf(tally), 0n)
  const totals = { pool, cap, decimals, weight, pinned: pinned.size }
  return campaigns.map(({ campaign, tally }) => (pinned.has(campaign) ? cap : payoutOf(totals, matchWeightOf(tally))))
}
