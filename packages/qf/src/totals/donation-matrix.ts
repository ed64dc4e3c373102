import { LIMB } from '../exact/limbs'
import { PairSums, type SummedPairs } from './pair-sums'
import type { PairTotals } from './pair-totals'
import { startsOf } from './starts-of'

/** One donation as a mechanism counts it: `amount` in 1e-18 of one currency, the donor's weight applied. */
export type Donation = {
  donor: string
  campaign: string
  amount: bigint
}

/**
 * Totals per donor and campaign as flat arrays, the input of every mechanism in floats. Campaigns and donors are
 * numbered by id, ascending by code units. Campaign p's pairs lie at `starts[p]` to `starts[p + 1] - 1`, donors
 * ascending: donor `donors[donorOf[k]]` gave `amounts[k]` whole tokens (or units of any one currency) in all, more than
 * 0.
 */
export type DonationMatrix = {
  donors: readonly string[]
  campaigns: readonly string[]
  starts: Uint32Array
  donorOf: Uint32Array
  amounts: Float64Array
}

/** A whole token in units of `Donation.amount`. */
const WHOLE = 1e18

/**
 * Sums donations per donor and campaign exactly and then takes one float of each total, so that neither the order of
 * donations nor how they are split changes a bit. Donors who gave nothing are left out; campaigns that got nothing
 * stay.
 * @throws RangeError if a donation is negative, a total is 2^96 or more (79 billion whole tokens), or two ids of a kind
 * differ in case only: the same wallet written in two ways would count as two people.
 */
export function donationMatrix(donations: Iterable<Donation>): DonationMatrix {
  const sums = new PairSums()
  for (const donation of donations) sums.add(donation, donation.amount)
  return matrixOfPairs(sums.pairs())
}

/** As `donationMatrix`, from totals that are at hand. */
export function matrixOfTotals({ starts, ...totals }: PairTotals): DonationMatrix {
  const campaignOf = new Uint32Array(totals.donorOf.length)
  for (const campaign of totals.campaigns.keys()) campaignOf.fill(campaign, starts[campaign], starts[campaign + 1])
  return matrixOfPairs({ ...totals, campaignOf })
}

function matrixOfPairs(pairs: SummedPairs): DonationMatrix {
  const giving = givingPairs(pairs)
  const gives = new Uint8Array(pairs.donors.length)
  for (const pair of giving) gives[pairs.donorOf[pair] ?? 0] = 1
  const donors = ranked(pairs.donors, (place) => gives[place] === 1, 'Donors')
  const campaigns = ranked(pairs.campaigns, () => true, 'Campaigns')
  const byDonor = grouped(giving, pairs.donorOf, donors)
  const { starts, order } = grouped(byDonor.order, pairs.campaignOf, campaigns)
  const donorOf = new Uint32Array(order.length)
  const amounts = new Float64Array(order.length)
  for (let k = 0; k < order.length; k++) {
    const pair = order[k] ?? 0
    donorOf[k] = donors.rankOf[pairs.donorOf[pair] ?? 0] ?? 0
    amounts[k] = ((pairs.high[pair] ?? 0) * LIMB + (pairs.low[pair] ?? 0)) / WHOLE
  }
  return { donors: donors.ids, campaigns: campaigns.ids, starts, donorOf, amounts }
}

/** The numbers of the pairs with more than 0. */
function givingPairs({ high, low }: SummedPairs): Uint32Array {
  const giving = new Uint32Array(high.length)
  let size = 0
  for (let pair = 0; pair < high.length; pair++) {
    if ((high[pair] ?? 0) + (low[pair] ?? 0) > 0) giving[size++] = pair
  }
  return giving.subarray(0, size)
}

type Ranking = {
  /** Ascending by code units. */
  ids: string[]
  /** The rank of each place. */
  rankOf: Uint32Array
}

/** The ids whose places are wanted. */
function ranked(all: readonly string[], wanted: (place: number) => boolean, kind: string): Ranking {
  const placeOf = new Map<string, number>()
  for (const [place, id] of all.entries()) if (wanted(place)) placeOf.set(id, place)
  const ids = [...placeOf.keys()].sort()
  refuseTwins(ids, kind)
  const rankOf = new Uint32Array(all.length)
  for (const [rank, id] of ids.entries()) rankOf[placeOf.get(id) ?? 0] = rank
  return { ids, rankOf }
}

function refuseTwins(ids: readonly string[], kind: string): void {
  if (ids.every((id) => id === id.toLowerCase())) return
  const folded = new Map<string, string>()
  for (const id of ids) {
    const lower = id.toLowerCase()
    const twin = folded.get(lower)
    if (twin !== undefined) throw new RangeError(`${kind} ${twin} and ${id} differ in case only; write an id one way`)
    folded.set(lower, id)
  }
}

/** Counting sort: the pairs of rank r, in their order, are `order[starts[r]]` to `order[starts[r + 1] - 1]`. */
function grouped(
  pairs: Uint32Array,
  of: Uint32Array,
  { ids, rankOf }: Ranking,
): { starts: Uint32Array; order: Uint32Array } {
  const ranks = new Uint32Array(pairs.length)
  for (let k = 0; k < ranks.length; k++) ranks[k] = rankOf[of[pairs[k] ?? 0] ?? 0] ?? 0
  const starts = startsOf(ranks, ids.length)
  const next = starts.slice()
  const order = new Uint32Array(pairs.length)
  for (let k = 0; k < ranks.length; k++) {
    const rank = ranks[k] ?? 0
    const place = next[rank] ?? 0
    order[place] = pairs[k] ?? 0
    next[rank] = place + 1
  }
  return { starts, order }
}
