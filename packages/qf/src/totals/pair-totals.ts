import type { Contribution } from './contribution'
import { PairSums, type SummedPairs } from './pair-sums'
import { startsOf } from './starts-of'

/**
 * What each donor gave to each campaign, as flat arrays, in 1e-18 token.
 * The pairs of campaign i are at `starts[i]` to `starts[i + 1] - 1`; in pair k, donor `donorOf[k]` gave
 * `high[k] * LIMB + low[k]` in all.
 */
export type PairTotals = {
  campaigns: string[]
  donors: string[]
  starts: Uint32Array
  donorOf: Uint32Array
  high: Float64Array
  low: Float64Array
}

/**
 * Sums donations per donor and campaign, so that splitting a donation changes nothing. Campaigns, donors and the pairs
 * of a campaign come in the order of their first donations.
 * @throws RangeError if a donation is negative, or a total too large for the chain.
 */
export function pairTotals(contributions: Iterable<Contribution>): PairTotals {
  const sums = new PairSums()
  for (const donation of contributions) sums.add(donation, donation.counted)
  return byCampaign(sums.pairs())
}

/** The pairs grouped by campaign, each group in the order of the first donations. */
function byCampaign(pairs: SummedPairs): PairTotals {
  const size = pairs.donorOf.length
  const starts = startsOf(pairs.campaignOf, pairs.campaigns.length)
  const next = starts.slice()
  const donorOf = new Uint32Array(size)
  const high = new Float64Array(size)
  const low = new Float64Array(size)
  for (let pair = 0; pair < size; pair++) {
    const campaign = pairs.campaignOf[pair] ?? 0
    const place = next[campaign] ?? 0
    next[campaign] = place + 1
    donorOf[place] = pairs.donorOf[pair] ?? 0
    high[place] = pairs.high[pair] ?? 0
    low[place] = pairs.low[pair] ?? 0
  }
  return { campaigns: pairs.campaigns, donors: pairs.donors, starts, donorOf, high, low }
}
