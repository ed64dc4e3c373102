import { campaignsByDonor } from '../totals/campaigns-by-donor'
import type { DonationMatrix } from '../totals/donation-matrix'

/**
 * @property threshold M, in whole tokens (or the matrix's currency): how much two donors have in common when the match
 * of their pair is halved. 25 US dollars is what Gitcoin's production used.
 * @property trust One per donor, in the order of `matrix.donors`: a pair's threshold is M * max(trust_i, trust_j).
 */
export type PairwiseOptions = {
  threshold: number
  trust?: Float64Array
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
export function pairwiseRaw(matrix: DonationMatrix, { threshold, trust }: PairwiseOptions): Float64Array {
  checkThreshold(threshold)
  if (trust !== undefined) checkTrust(matrix, trust)
  const byDonor = campaignsByDonor(matrix)
  const state: State = {
    donorOf: matrix.donorOf,
    roots: matrix.amounts.map(Math.sqrt),
    common: new Float64Array(matrix.donors.length),
    thresholds: (trust ?? new Float64Array(matrix.donors.length).fill(1)).map((each) => each * threshold),
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
