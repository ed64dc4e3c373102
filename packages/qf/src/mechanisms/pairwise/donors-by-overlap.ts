import type { DonationMatrix } from '../../totals/donation-matrix'

/** As many campaigns as fit into a whole float next to the number of a donor. */
const MAX_MARKS = 20

/**
 * The numbers of all donors, so that neighbours mostly gave to the same of the largest campaigns; those who gave to
 * the same of them ascend.
 */
export function donorsByOverlap({ donors, campaigns, starts, donorOf }: DonationMatrix): Uint32Array {
  const sizeOf = (campaign: number) => (starts[campaign + 1] ?? 0) - (starts[campaign] ?? 0)
  const largest = [...campaigns.keys()].sort((a, b) => sizeOf(b) - sizeOf(a) || a - b).slice(0, MAX_MARKS)
  // The largest is the highest digit.
  const keys = Float64Array.from(donors, (_, donor) => donor)
  for (const [rank, campaign] of largest.entries()) {
    const mark = 2 ** (MAX_MARKS - 1 - rank) * donors.length
    for (const donor of donorOf.subarray(starts[campaign], starts[campaign + 1])) {
      keys[donor] = (keys[donor] ?? 0) + mark
    }
  }
  return Uint32Array.from(keys.sort(), (key) => key % donors.length)
}
