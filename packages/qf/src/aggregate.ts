/** One gift, as it counts: `counted` in 1e-18 token, weighted and floored at the gift (see `countedOf`). */
export interface Contribution {
  donor: string
  campaign: string
  counted: bigint
}

/** Counted totals in 1e-18 token, by campaign and donor. */
export type CountedTotals = Map<string, Map<string, bigint>>

/**
 * Sums gifts per donor and campaign, so that splitting a gift changes nothing.
 * @throws RangeError if a gift is negative.
 */
export function aggregate(contributions: Iterable<Contribution>): CountedTotals {
  const totals: CountedTotals = new Map()
  for (const { donor, campaign, counted } of contributions) {
    if (counted < 0n) throw new RangeError(`${donor} gives ${counted} to ${campaign}; a gift must not be negative`)
    const donors = totals.get(campaign)
    if (donors === undefined) totals.set(campaign, new Map([[donor, counted]]))
    else donors.set(donor, (donors.get(donor) ?? 0n) + counted)
  }
  return totals
}
