import type { DonationMatrix } from '../totals/donation-matrix'

/**
 * The round as it would be had a donor not given to some campaigns. Campaigns stay; a donor who is left with nothing
 * goes.
 * @param campaigns Those that the donor's donations are taken from. Without it, all.
 * @throws RangeError if the donor gave to nothing in the round, or not to one of the campaigns.
 */
export function withoutDonations(matrix: DonationMatrix, donor: string, campaigns?: readonly string[]): DonationMatrix {
  const out = pairsOf(matrix, donor, campaigns)
  const index = matrix.donors.indexOf(donor)
  const isGone = !matrix.donorOf.some((each, pair) => each === index && !out.has(pair))
  const kept = Uint32Array.from({ length: matrix.donorOf.length }, (_, pair) => pair).filter((pair) => !out.has(pair))
  const donorOf = Uint32Array.from(kept, (pair) => {
    const each = matrix.donorOf[pair] ?? 0
    return isGone && each > index ? each - 1 : each
  })
  return {
    donors: isGone ? matrix.donors.filter((each) => each !== donor) : matrix.donors,
    campaigns: matrix.campaigns,
    starts: matrix.starts.map((start) => start - countBelow(out, start)),
    donorOf,
    amounts: Float64Array.from(kept, (pair) => matrix.amounts[pair] ?? 0),
  }
}

/** Places of a donor's pairs in the matrix, all or those with some campaigns. */
function pairsOf(matrix: DonationMatrix, donor: string, campaigns?: readonly string[]): Set<number> {
  const index = matrix.donors.indexOf(donor)
  if (index < 0) throw new RangeError(`${donor} gave nothing that counts in this round`)
  const pairs = new Map<string, number>()
  for (const [number, campaign] of matrix.campaigns.entries()) {
    const [from, to] = [matrix.starts[number] ?? 0, matrix.starts[number + 1] ?? 0]
    const place = matrix.donorOf.subarray(from, to).indexOf(index)
    if (place >= 0) pairs.set(campaign, from + place)
  }
  if (campaigns === undefined) return new Set(pairs.values())
  return new Set(
    campaigns.map((campaign) => {
      const pair = pairs.get(campaign)
      if (pair === undefined) throw new RangeError(`${donor} gave nothing that counts to ${campaign}`)
      return pair
    }),
  )
}

function countBelow(places: ReadonlySet<number>, end: number): number {
  let count = 0
  for (const place of places) if (place < end) count++
  return count
}
