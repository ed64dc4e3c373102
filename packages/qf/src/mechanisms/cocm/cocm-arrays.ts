import { campaignsByDonor } from '../../totals/campaigns-by-donor'
import type { DonationMatrix } from '../../totals/donation-matrix'
import type { Additions, Room } from '../simd/simd-row-math'

/**
 * @property kept Entries of closeness that are kept, 512 MB; rows beyond are computed whenever they are asked for.
 * @property gathered Entries of donors' rows that are gathered before they are added to the table: 1 MB, which caches
 * hold.
 */
const LIMITS = { kept: 2 ** 26, gathered: 2 ** 17 }

/** All that COCM computes on, in one room. Rows are as wide as `rowWidth` says. */
export type CocmArrays = {
  /** W: donor i's campaigns at `starts[i]` to `starts[i + 1] - 1`, each with its share of all that the donor gave. */
  donors: { starts: Uint32Array; campaignOf: Uint32Array; weights: Float64Array }
  /** U W, a row per campaign: from campaign to campaign. */
  steps: Float64Array
  /** k of donors, a row each, once it is computed; the last row is for one that is not kept. */
  closeness: Float64Array
  /** The clusters at hand, ascending. */
  clusters: Uint32Array
  /** P_gh at `place of h * width + place of g`. */
  table: Float64Array
  /** Gathered rows of K, and the rows of the table that they are added to. */
  gathered: { rows: Float64Array; additions: Additions }
}

/** Floats that a row with this many entries takes, at least 8; the rest are 0. */
export function rowWidth(entries: number): number {
  return Math.max(1, Math.ceil(entries / 8)) * 8
}

/** Takes the arrays for rounds of this shape. The limits bear on memory and time, not on results. */
export function cocmArrays(
  { donors, campaigns, donorOf }: DonationMatrix,
  { floats, integers }: Room,
  limits = LIMITS,
): CocmArrays {
  const width = rowWidth(campaigns.length)
  const kept = Math.min(donors.length, Math.floor(limits.kept / width))
  const entries = Math.max(width, Math.min(limits.gathered, donors.length * width))
  return {
    donors: {
      starts: integers(donors.length + 1),
      campaignOf: integers(donorOf.length),
      weights: floats(donorOf.length),
    },
    steps: floats(campaigns.length * width),
    closeness: floats((kept + 1) * width),
    clusters: integers(width),
    table: floats(width * width),
    gathered: {
      rows: floats(entries),
      additions: { starts: integers(width + 1), rowOf: integers(entries), weights: floats(entries) },
    },
  }
}

/** Writes W: each donor's donations as shares of what the donor gave. */
export function writeWeights(matrix: DonationMatrix, { starts, campaignOf, weights }: CocmArrays['donors']): void {
  const byDonor = campaignsByDonor(matrix)
  starts.set(byDonor.starts)
  campaignOf.set(byDonor.campaignOf)
  for (let donor = 0; donor < matrix.donors.length; donor++) {
    const [from, to] = [starts[donor] ?? 0, starts[donor + 1] ?? 0]
    let total = 0
    for (let k = from; k < to; k++) total += byDonor.amounts[k] ?? 0
    for (let k = from; k < to; k++) weights[k] = (byDonor.amounts[k] ?? 0) / total
  }
}
