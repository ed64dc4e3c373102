import type { OnProgress } from '../../progress/work-meter'
import { campaignsByDonor } from '../../totals/campaigns-by-donor'
import type { DonationMatrix } from '../../totals/donation-matrix'
import { pairwiseMeter } from './pairwise-meter'

/**
 * Pairwise raw matches (see `pairwiseRaw`), donor by donor: each one's common ground with all greater donors, then the
 * terms in each of the donor's campaigns. Any engine can do this; its order of additions is the one that counts.
 * @param thresholds M * trust per donor.
 */
export function pairwiseByDonor(
  matrix: DonationMatrix,
  thresholds: Float64Array,
  onProgress?: OnProgress,
): Float64Array {
  const byDonor = campaignsByDonor(matrix)
  const meter = pairwiseMeter(matrix, byDonor, onProgress)
  const state: State = {
    donorOf: matrix.donorOf,
    roots: matrix.amounts.map(Math.sqrt),
    common: new Float64Array(matrix.donors.length),
    thresholds,
  }
  const raw = new Float64Array(matrix.campaigns.length)
  // In each campaign, the place of the current donor; those of greater donors follow.
  const place = matrix.starts.slice()
  for (let donor = 0; donor < matrix.donors.length; donor++) {
    const own = byDonor.campaignOf.subarray(byDonor.starts[donor], byDonor.starts[donor + 1])
    for (const campaign of own) addCommon(state, place[campaign] ?? 0, matrix.starts[campaign + 1] ?? 0)
    for (const campaign of own) {
      const sum = boundedSum(state, place[campaign] ?? 0, matrix.starts[campaign + 1] ?? 0)
      raw[campaign] = (raw[campaign] ?? 0) + sum
    }
    for (const campaign of own) {
      forget(state, place[campaign] ?? 0, matrix.starts[campaign + 1] ?? 0)
      place[campaign] = (place[campaign] ?? 0) + 1
    }
    meter?.(donor)
  }
  return raw
}

type State = {
  donorOf: Uint32Array
  /** s of each pair. */
  roots: Float64Array
  /** Per donor, the sum over q of s_iq * s_jq with the current donor; 0 between donors. */
  common: Float64Array
  /** M * trust per donor. */
  thresholds: Float64Array
}

function addCommon({ donorOf, roots, common }: State, own: number, end: number): void {
  const root = roots[own] ?? 0
  for (let pair = own + 1; pair < end; pair++) {
    const other = donorOf[pair] ?? 0
    common[other] = (common[other] ?? 0) + root * (roots[pair] ?? 0)
  }
}

/** The current donor with each greater donor of a campaign. All that each two have in common is known by then. */
function boundedSum({ donorOf, roots, common, thresholds }: State, own: number, end: number): number {
  const ownThreshold = thresholds[donorOf[own] ?? 0] ?? 0
  let sum = 0
  for (let pair = own + 1; pair < end; pair++) {
    const other = donorOf[pair] ?? 0
    const threshold = Math.max(ownThreshold, thresholds[other] ?? 0)
    sum += (roots[pair] ?? 0) * (threshold / (threshold + (common[other] ?? 0)))
  }
  return (roots[own] ?? 0) * sum
}

function forget({ donorOf, common }: State, own: number, end: number): void {
  for (let pair = own + 1; pair < end; pair++) common[donorOf[pair] ?? 0] = 0
}
