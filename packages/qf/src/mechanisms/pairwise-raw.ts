import type { OnProgress } from '../progress/work-meter'
import type { DonationMatrix } from '../totals/donation-matrix'
import { pairwiseByDonor } from './pairwise/pairwise-by-donor'
import { pairwiseByTwo } from './pairwise/pairwise-by-two'

/**
 * @property threshold M, in whole tokens (or the matrix's currency): how much two donors have in common when the match
 * of their pair is halved. 25 US dollars is what Gitcoin's production used.
 * @property trust One per donor, in the order of `matrix.donors`: a pair's threshold is M * max(trust_i, trust_j).
 * @property math `simd` without it: WebAssembly where it can be had, else `plain` TypeScript. Both give the same to the
 * bit.
 */
export type PairwiseOptions = {
  threshold: number
  trust?: Float64Array
  math?: 'simd' | 'plain' | undefined
  onProgress?: OnProgress | undefined
}

/**
 * Pairwise-bounded quadratic funding per campaign, in whole tokens: raw_p = sum over pairs i < j of s_ip * s_jp * k_ij
 * with k_ij = M / (M + sum over q of s_iq * s_jq) and s = sqrt(c). Note that a pair counts once and not twice as in
 * plain funding; only shares of the sum matter. Time grows with the pairs of donors per campaign, memory with the
 * donors and pairs of donor and campaign.
 * @throws RangeError if the threshold is not above 0, or a trust is missing or negative.
 * @see Buterin: Pairwise coordination subsidies,
 * https://ethresear.ch/t/pairwise-coordination-subsidies-a-new-quadratic-funding-design/5553
 */
export function pairwiseRaw(
  matrix: DonationMatrix,
  { threshold, trust, math = 'simd', onProgress }: PairwiseOptions,
): Float64Array {
  checkThreshold(threshold)
  if (trust !== undefined) checkTrust(matrix, trust)
  const thresholds = (trust ?? new Float64Array(matrix.donors.length).fill(1)).map((each) => each * threshold)
  const byTwo = math === 'simd' ? pairwiseByTwo(matrix, thresholds, onProgress) : undefined
  return byTwo ?? pairwiseByDonor(matrix, thresholds, onProgress)
}

function checkThreshold(threshold: number): void {
  if (Number.isFinite(threshold) && threshold > 0) return
  throw new RangeError(`The pairwise threshold must be a number above 0, not ${threshold}`)
}

function checkTrust({ donors }: DonationMatrix, trust: Float64Array): void {
  if (trust.length !== donors.length) {
    throw new RangeError(`Trust must be given for each of ${donors.length} donors, not for ${trust.length}`)
  }
  const wrong = trust.findIndex((each) => !(Number.isFinite(each) && each >= 0))
  if (wrong >= 0)
    throw new RangeError(`The trust of ${donors[wrong]} must be a number of at least 0, not ${trust[wrong]}`)
}
