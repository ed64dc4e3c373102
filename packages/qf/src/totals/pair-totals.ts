import type { Contribution } from './contribution'
import { PairSums } from './pair-sums'

/**
 * What each donor gave to each campaign, as flat arrays, in 1e-18 token.
 * The pairs of campaign i are at `starts[i]` to `starts[i + 1] - 1`; in pair k, donor `donorOf[k]` gave
 * `high[k] * LIMB + low[k]` in all.
 */
export interface PairTotals {
  campaigns: string[]
  donors: string[]
  starts: Uint32Array
  donorOf: Uint32Array
  high: Float64Array
  low: Float64Array
}

/**
 * Sums gifts per donor and campaign, so that splitting a gift changes nothing. Campaigns, donors and the pairs of a
 * campaign come in the order of their first gifts.
 * @throws RangeError if a gift is negative, or a total too large for the chain.
 */
export function pairTotals(contributions: Iterable<Contribution>): PairTotals {
  const sums = new PairSums()
  for (const gift of contributions) sums.add(gift, gift.counted)
  return sums.totals()
}
