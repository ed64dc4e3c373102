import { LIMB } from './limbs'
import { PairSums } from './pair-sums'
import type { PairTotals } from './pair-totals'
import { startsOf } from './starts-of'

/** One gift as a mechanism counts it: `amount` in 1e-18 of one currency, the donor's weight applied. */
export interface Donation {
  donor: string
  campaign: string
  amount: bigint
}

/**
 * Totals per donor and campaign as flat arrays, the input of every mechanism in floats. Campaigns and donors are numbered
 * by id, ascending by code units. Campaign p's pairs lie at `starts[p]` to `starts[p + 1] - 1`, donors ascending: donor
 * `donors[donorOf[k]]` gave `amounts[k]` whole tokens (or units of any one currency) in all, more than 0.
 */
export interface DonationMatrix {
  donors: readonly string[]
  campaigns: readonly string[]
  starts: Uint32Array
  donorOf: Uint32Array
  amounts: Float64Array
}

/** A whole token in units of `Donation.amount`. */
const WHOLE = 1e18

/**
 * Sums gifts per donor and campaign exactly and then takes one float of each total, so that neither the order of gifts
 * nor how they are split changes a bit. Donors who gave nothing are left out; campaigns that got nothing stay.
 * @throws RangeError if a gift is negative, a total is 2^96 or more (79 billion whole tokens), or two ids of a kind
 * differ in case only: the same wallet written in two ways would count as two people.
 */
export function donationMatrix(donations: Iterable<Donation>): DonationMatrix {
  const sums = new PairSums()
  for (const donation of donations) sums.add(donation, donation.amount)
  return matrixOfTotals(sums.totals())
}

/** As `donationMatrix`, from sums that are at hand. */
export function matrixOfTotals(totals: PairTotals): DonationMatrix {
  const pairs = givingPairs(totals)
  const gives = new Uint8Array(totals.donors.length)
  for (const donor of pairs.donorOf) gives[donor] = 1
  const donors = ranked(totals.donors, (place) => gives[place] === 1, 'Donors')
  const campaigns = ranked(totals.campaigns, () => true, 'Campaigns')
  const byDonor = grouped({ of: pairs.donorOf, ranks: donors.rankOf, groups: donors.ids.length })
  const { starts, order } = grouped({
    of: pairs.campaignOf,
    ranks: campaigns.rankOf,
    groups: campaigns.ids.length,
    sequence: byDonor.order,
  })
  const donorOf = new Uint32Array(order.length)
  const amounts = new Float64Array(order.length)
  for (let k = 0; k < order.length; k++) {
    const pair = order[k] ?? 0
    donorOf[k] = donors.rankOf[pairs.donorOf[pair] ?? 0] ?? 0
    amounts[k] = pairs.amounts[pair] ?? 0
  }
  return { donors: donors.ids, campaigns: campaigns.ids, starts, donorOf, amounts }
}

interface Pairs {
  donorOf: Uint32Array
  campaignOf: Uint32Array
  amounts: Float64Array
}

/** Pairs with more than 0, in whole tokens. */
function givingPairs({ campaigns, starts, donorOf, high, low }: PairTotals): Pairs {
  const pairs = {
    donorOf: new Uint32Array(donorOf.length),
    campaignOf: new Uint32Array(donorOf.length),
    amounts: new Float64Array(donorOf.length),
  }
  let size = 0
  for (let campaign = 0; campaign < campaigns.length; campaign++) {
    for (let k = starts[campaign] ?? 0; k < (starts[campaign + 1] ?? 0); k++) {
      const amount = (high[k] ?? 0) * LIMB + (low[k] ?? 0)
      if (amount === 0) continue
      pairs.donorOf[size] = donorOf[k] ?? 0
      pairs.campaignOf[size] = campaign
      pairs.amounts[size++] = amount / WHOLE
    }
  }
  return {
    donorOf: pairs.donorOf.subarray(0, size),
    campaignOf: pairs.campaignOf.subarray(0, size),
    amounts: pairs.amounts.subarray(0, size),
  }
}

/** The ids whose places are wanted, ascending by code units, and the rank of each place. */
function ranked(all: readonly string[], wanted: (place: number) => boolean, kind: string) {
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

interface Grouping {
  /** What each pair belongs to, and the ranks of those. */
  of: Uint32Array
  ranks: Uint32Array
  groups: number
  /** Pairs in the order that they keep within a group; without it, by number. */
  sequence?: Uint32Array
}

/** Counting sort: the pairs of rank r are `order[starts[r]]` to `order[starts[r + 1] - 1]`. */
function grouped({ of, ranks, groups, sequence }: Grouping): { starts: Uint32Array; order: Uint32Array } {
  const keys = new Uint32Array(of.length)
  for (let pair = 0; pair < keys.length; pair++) keys[pair] = ranks[of[pair] ?? 0] ?? 0
  const starts = startsOf(keys, groups)
  const next = starts.slice()
  const order = new Uint32Array(keys.length)
  for (let k = 0; k < keys.length; k++) {
    const pair = sequence === undefined ? k : (sequence[k] ?? 0)
    const key = keys[pair] ?? 0
    const place = next[key] ?? 0
    order[place] = pair
    next[key] = place + 1
  }
  return { starts, order }
}
