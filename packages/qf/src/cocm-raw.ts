import { campaignsByDonor } from './campaigns-by-donor'
import { Closeness, type DonorWeights } from './closeness'
import type { DonationMatrix } from './donation-matrix'

/** What counts of a gift c towards a campaign close to its donor: nothing (harsh) or its root (soft). */
export type CocmProfile = 'harsh' | 'soft'

/**
 * Connection-oriented cluster match per campaign, where the clusters are the campaigns themselves. With C the donations,
 * W = C with rows normalised, U = transposed C with rows normalised, k = W (U W), k_ig = 1 where donor i gave to g:
 *
 *     K_ig = (1 - k_ig) * c_ip    (soft: + k_ig * sqrt(c_ip))
 *     P = K' W                    (clusters by clusters, of the donors of p)
 *     raw_p = sum over g != h of sqrt(P_gh * P_hg)
 *
 * Only clusters that donors of p gave to can have P_gh * P_hg > 0. In the harsh profile k_ip = 1 for every donor of p, so
 * that p itself and donors of p alone drop out. In whole tokens; in the soft profile the currency matters, as c and its
 * root are added. Time grows with the sum over campaigns of (clusters touched) * (clusters touched + pairs of its donors).
 * @throws RangeError if there are more campaigns than a square table can hold.
 * @see https://github.com/gitcoinco/qf-calculator (COCM, "markov"), Miller, Weyl, Erichsen: Beyond Collusion Resistance:
 * Leveraging Social Information for Plural Funding and Voting, https://ssrn.com/abstract=4311507
 */
export function cocmRaw(
  matrix: DonationMatrix,
  { profile = 'harsh' }: { profile?: CocmProfile | undefined } = {},
): Float64Array {
  if (profile !== 'harsh' && profile !== 'soft') throw new RangeError(`There is no COCM profile ${profile}`)
  const donors = donorWeights(matrix)
  const flow = new Flow(donors, new Closeness(matrix, donors), profile)
  return Float64Array.from(matrix.campaigns, (_, campaign) => {
    const [from, to] = [matrix.starts[campaign] ?? 0, matrix.starts[campaign + 1] ?? 0]
    flow.begin(campaign, matrix.donorOf.subarray(from, to))
    for (let pair = from; pair < to; pair++) flow.add(matrix.donorOf[pair] ?? 0, matrix.amounts[pair] ?? 0)
    return flow.sumOfRoots()
  })
}

/** W: each donor's gifts as shares of what the donor gave. */
function donorWeights(matrix: DonationMatrix): DonorWeights {
  const { starts, campaignOf, amounts } = campaignsByDonor(matrix)
  const weights = new Float64Array(amounts.length)
  for (let donor = 0; donor < matrix.donors.length; donor++) {
    const [from, to] = [starts[donor] ?? 0, starts[donor + 1] ?? 0]
    let total = 0
    for (let k = from; k < to; k++) total += amounts[k] ?? 0
    for (let k = from; k < to; k++) weights[k] = (amounts[k] ?? 0) / total
  }
  return { starts, campaignOf, weights }
}

/** P of one campaign after the other, in a table that is used again. */
class Flow {
  readonly #donors: DonorWeights
  readonly #closeness: Closeness
  readonly #profile: CocmProfile
  /** Clusters at hand, ascending, and each one's place among them. */
  readonly #clusters: Uint32Array
  readonly #placeOf: Int32Array
  #size = 0
  /** P_gh at `place of h * size + place of g`. */
  #table = new Float64Array(0)
  /** Whether a row of the table was written for this campaign. */
  readonly #written: Uint8Array
  readonly #row: Float64Array

  constructor(donors: DonorWeights, closeness: Closeness, profile: CocmProfile) {
    this.#donors = donors
    this.#closeness = closeness
    this.#profile = profile
    this.#clusters = new Uint32Array(closeness.campaigns)
    this.#placeOf = new Int32Array(closeness.campaigns)
    this.#written = new Uint8Array(closeness.campaigns)
    this.#row = new Float64Array(closeness.campaigns)
  }

  /** Takes up a campaign: finds the clusters that its donors touch. */
  begin(campaign: number, members: Uint32Array): void {
    const { starts, campaignOf } = this.#donors
    this.#placeOf.fill(-1)
    for (const donor of members) {
      for (let k = starts[donor] ?? 0; k < (starts[donor + 1] ?? 0); k++) this.#placeOf[campaignOf[k] ?? 0] = 0
    }
    if (this.#profile === 'harsh') this.#placeOf[campaign] = -1
    this.#size = 0
    for (let cluster = 0; cluster < this.#placeOf.length; cluster++) {
      if (this.#placeOf[cluster] !== 0) continue
      this.#placeOf[cluster] = this.#size
      this.#clusters[this.#size++] = cluster
    }
    if (this.#table.length < this.#size ** 2) this.#table = new Float64Array(this.#size ** 2)
    this.#written.fill(0, 0, this.#size)
  }

  /** Adds what a donor of the campaign gave to it: K_ig * W_ih for all clusters g and all h that the donor gave to. */
  add(donor: number, given: number): void {
    const { starts, campaignOf, weights } = this.#donors
    const [from, to] = [starts[donor] ?? 0, starts[donor + 1] ?? 0]
    if (this.#profile === 'harsh' && to - from === 1) return
    this.#fillRow(donor, given)
    for (let k = from; k < to; k++) {
      const place = this.#placeOf[campaignOf[k] ?? 0] ?? -1
      if (place < 0) continue
      const weight = weights[k] ?? 0
      const target = this.#table.subarray(place * this.#size, (place + 1) * this.#size)
      if (this.#written[place] === 0) setScaled(target, this.#row, weight)
      else addScaled(target, this.#row, weight)
      this.#written[place] = 1
    }
  }

  /** K_ig of a donor for the clusters at hand. */
  #fillRow(donor: number, given: number): void {
    const { starts, campaignOf } = this.#donors
    const near = this.#profile === 'harsh' ? 0 : Math.sqrt(given)
    const nearer = near - given
    const closeness = this.#closeness.rowOf(donor)
    for (let place = 0; place < this.#size; place++) {
      this.#row[place] = given + (closeness[this.#clusters[place] ?? 0] ?? 0) * nearer
    }
    for (let k = starts[donor] ?? 0; k < (starts[donor + 1] ?? 0); k++) {
      const place = this.#placeOf[campaignOf[k] ?? 0] ?? -1
      if (place >= 0) this.#row[place] = near
    }
  }

  /** Sum over g != h of sqrt(P_gh * P_hg). */
  sumOfRoots(): number {
    const [table, size] = [this.#table, this.#size]
    let sum = 0
    for (let g = 0; g < size; g++) {
      for (let h = 0; h < g; h++) sum += Math.sqrt((table[g * size + h] ?? 0) * (table[h * size + g] ?? 0))
    }
    return 2 * sum
  }
}

function setScaled(target: Float64Array, source: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = factor * (source[i] ?? 0)
}

function addScaled(target: Float64Array, source: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (source[i] ?? 0)
}
