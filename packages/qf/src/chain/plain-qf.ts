import { scaleOf } from '../exact/units'
import { waterFilling } from '../exact/water-filling'
import type { Contribution } from '../totals/contribution'
import { type PairTotals, pairTotals } from '../totals/pair-totals'
import { talliesOf } from './tallies-of'
import { EMPTY_TALLY, matchWeightOf, type Tally } from './tally'

/**
 * What happens to money that the pool has beyond the ideal subsidy, the sum of all weights:
 * - `return`: it stays, and so does what the cap cuts off beyond everybody's ideal. The contracts' rule.
 * - `share-overflow`: it stays, but what the cap cuts off goes to the rest, beyond their ideal if need be.
 * - `pay-all`: the whole pool is shared out, as far as the cap allows.
 */
export type Surplus = 'return' | 'share-overflow' | 'pay-all'

/**
 * @property pool In base units.
 * @property cap Most for one campaign, in base units; 0: no cap.
 * @property minimum In 1e-18 token: a donor whose total in a campaign is below it does not count there.
 * @property decimals Of the token, 0 to 18.
 */
export type PlainQfOptions = {
  pool: bigint
  cap: bigint
  minimum: bigint
  decimals: number
  surplus: Surplus
}

/**
 * @property weight w = S^2 - Q, in 1e-18 token.
 * @property match In base units, floored.
 */
export type PlainQfResult = Tally & {
  weight: bigint
  match: bigint
}

/**
 * Plain quadratic funding in exact integers: S = sum of floor(sqrt(c)), Q = sum of floor(sqrt(c))^2, w = S^2 - Q,
 * match = pool * w / sum of w, with saturation and cap. With R = sum of (c - floor(sqrt(c))^2) and T = sum of c, the
 * form w = S^2 + R - T found elsewhere is the same number. Order and splitting of donations do not matter.
 * @returns One result per campaign that was given to, by campaign.
 * @see Buterin, Hitzig, Weyl: A Flexible Design for Funding Public Goods, https://arxiv.org/abs/1809.06421
 */
export function plainQf(contributions: readonly Contribution[], options: PlainQfOptions): Map<string, PlainQfResult> {
  return plainQfOfTotals(pairTotals(contributions), options)
}

/** As `plainQf`, from totals that are at hand as arrays. */
export function plainQfOfTotals(totals: PairTotals, options: PlainQfOptions): Map<string, PlainQfResult> {
  const tallies = talliesOf(totals, options.minimum)
  const weights = tallies.map(matchWeightOf)
  const matches = matchesOf(weights, options)
  return new Map(
    totals.campaigns.map((campaign, index) => {
      const { sumRoots, sumSquares } = tallies[index] ?? EMPTY_TALLY
      return [campaign, { sumRoots, sumSquares, weight: weights[index] ?? 0n, match: matches[index] ?? 0n }]
    }),
  )
}

function matchesOf(weights: readonly bigint[], { pool, cap, decimals, surplus }: PlainQfOptions): bigint[] {
  const scale = scaleOf(decimals)
  if (surplus === 'return') return waterFilling({ weights, budget: pool, cap, ideal: scale })
  if (surplus === 'pay-all') return waterFilling({ weights, budget: pool, cap, ideal: 0n })
  const subsidy = weights.reduce((sum, weight) => sum + weight, 0n) / scale
  return waterFilling({ weights, budget: subsidy < pool ? subsidy : pool, cap, ideal: 0n })
}
