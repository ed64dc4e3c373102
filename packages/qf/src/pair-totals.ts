import type { Contribution } from './contribution'
import { LIMB, limbsOf } from './limbs'

/**
 * What each donor gave to each campaign, as flat arrays, in 1e-18 token.
 * The pairs of campaign i are at `starts[i]` to `starts[i + 1] - 1`; pair k totals `high[k] * LIMB + low[k]`.
 */
export interface PairTotals {
  campaigns: string[]
  starts: Uint32Array
  high: Float64Array
  low: Float64Array
}

/**
 * Sums gifts per donor and campaign, so that splitting a gift changes nothing. Campaigns come in the order of their
 * first gift.
 * @throws RangeError if a gift is negative, or a total too large for the chain.
 */
export function pairTotals(contributions: readonly Contribution[]): PairTotals {
  const gifts = flatten(contributions)
  const { starts: giftStarts, order } = groupByCampaign(gifts)
  const starts = new Uint32Array(gifts.campaigns.length + 1)
  const high = new Float64Array(order.length)
  const low = new Float64Array(order.length)
  // One above the last pair of each donor: a pair of this campaign, if it lies beyond the campaign's first.
  const lastPair = new Uint32Array(gifts.donors)
  let pairs = 0
  for (let campaign = 0; campaign < gifts.campaigns.length; campaign++) {
    const from = pairs
    for (let k = giftStarts[campaign] ?? 0; k < (giftStarts[campaign + 1] ?? 0); k++) {
      const gift = order[k] ?? 0
      const donor = gifts.donorOf[gift] ?? 0
      let pair = (lastPair[donor] ?? 0) - 1
      if (pair < from) {
        pair = pairs++
        lastPair[donor] = pairs
      }
      const sum = (low[pair] ?? 0) + (gifts.low[gift] ?? 0)
      const carry = sum >= LIMB ? 1 : 0
      low[pair] = sum - carry * LIMB
      high[pair] = (high[pair] ?? 0) + (gifts.high[gift] ?? 0) + carry
      if ((high[pair] ?? 0) >= LIMB) throw tooMuch(contributions[gift])
    }
    starts[campaign + 1] = pairs
  }
  return { campaigns: gifts.campaigns, starts, high: high.subarray(0, pairs), low: low.subarray(0, pairs) }
}

interface FlatGifts {
  campaigns: string[]
  /** How many there are. */
  donors: number
  campaignOf: Uint32Array
  donorOf: Uint32Array
  high: Float64Array
  low: Float64Array
}

/** Gifts with donors and campaigns numbered by first appearance. */
function flatten(contributions: readonly Contribution[]): FlatGifts {
  const size = contributions.length
  const [campaignOf, donorOf] = [new Uint32Array(size), new Uint32Array(size)]
  const [high, low] = [new Float64Array(size), new Float64Array(size)]
  const campaigns = new Map<string, number>()
  const donors = new Map<string, number>()
  let gift = 0
  for (const { donor, campaign, counted } of contributions) {
    campaignOf[gift] = numberOf(campaigns, campaign)
    donorOf[gift] = numberOf(donors, donor)
    const limbs = limbsOf(counted)
    if (limbs === undefined) throw counted < 0n ? negative(contributions[gift]) : tooMuch(contributions[gift])
    high[gift] = limbs.high
    low[gift++] = limbs.low
  }
  return { campaigns: [...campaigns.keys()], donors: donors.size, campaignOf, donorOf, high, low }
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, numbers.size)
  return numbers.size - 1
}

/** Counting sort: gifts of campaign i are `order[starts[i]]` to `order[starts[i + 1] - 1]`, in their order. */
function groupByCampaign({ campaigns, campaignOf }: FlatGifts): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(campaigns.length + 1)
  for (const campaign of campaignOf) starts[campaign + 1] = (starts[campaign + 1] ?? 0) + 1
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  const next = starts.slice()
  const order = new Uint32Array(campaignOf.length)
  for (let gift = 0; gift < campaignOf.length; gift++) {
    const campaign = campaignOf[gift] ?? 0
    const place = next[campaign] ?? 0
    order[place] = gift
    next[campaign] = place + 1
  }
  return { starts, order }
}

function negative(gift: Contribution | undefined): RangeError {
  return new RangeError(`${gift?.donor} gives ${gift?.counted} to ${gift?.campaign}; a gift must not be negative`)
}

function tooMuch(gift: Contribution | undefined): RangeError {
  return new RangeError(`${gift?.donor} gives more to ${gift?.campaign} than 96 bits hold, the chain's limit`)
}
