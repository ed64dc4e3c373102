import type { CampaignsByDonor } from '../../totals/campaigns-by-donor'
import type { DonationMatrix } from '../../totals/donation-matrix'
import type { PairArrays, PairMath } from '../simd/simd-pair-math'

/** A donor's place in a campaign that the donor did not give to. */
const NONE = 0xffffffff

/** The terms of two donors with all greater donors, in each campaign that one of them gave to. */
export class TwoDonors {
  /** Per pair of donor and campaign, what the donor and greater donors add to the campaign's raw match. */
  readonly terms: Float64Array
  readonly #starts: Uint32Array
  readonly #byDonor: CampaignsByDonor
  readonly #math: PairMath
  readonly #arrays: PairArrays
  /** Campaigns of the current two, ascending: where the first stands, the second, and where the campaign ends. */
  #size = 0
  readonly #first: Uint32Array
  readonly #second: Uint32Array
  readonly #ends: Uint32Array

  constructor(given: { matrix: DonationMatrix; byDonor: CampaignsByDonor; math: PairMath; arrays: PairArrays }) {
    const { matrix, byDonor, math, arrays } = given
    this.#starts = matrix.starts
    this.#byDonor = byDonor
    this.#math = math
    this.#arrays = arrays
    this.terms = new Float64Array(matrix.donorOf.length)
    this.#first = new Uint32Array(matrix.campaigns.length)
    this.#second = new Uint32Array(matrix.campaigns.length)
    this.#ends = new Uint32Array(matrix.campaigns.length)
  }

  /** @param first The lesser number of the two, or of one donor alone both numbers. */
  visit(first: number, second: number): void {
    this.#list(first, first === second ? undefined : second)
    for (let k = 0; k < this.#size; k++) this.#meet(k)
    const { thresholds } = this.#arrays
    const own = [thresholds[first] ?? 0, thresholds[second] ?? 0] as const
    for (let k = 0; k < this.#size; k++) this.#bound(k, own)
    for (let k = 0; k < this.#size; k++) {
      const from = Math.min(this.#first[k] ?? 0, this.#second[k] ?? 0) + 1
      this.#math.forgetTwo(this.#arrays, { from, to: this.#ends[k] ?? 0 })
    }
  }

  /** Merges the campaigns of both. */
  #list(first: number, second: number | undefined): void {
    const { starts, campaignOf, pairOf } = this.#byDonor
    let a = starts[first] ?? 0
    let b = second === undefined ? 0 : (starts[second] ?? 0)
    const aEnd = starts[first + 1] ?? 0
    const bEnd = second === undefined ? 0 : (starts[second + 1] ?? 0)
    this.#size = 0
    while (a < aEnd || b < bEnd) {
      const ofA = a < aEnd ? (campaignOf[a] ?? NONE) : NONE
      const ofB = b < bEnd ? (campaignOf[b] ?? NONE) : NONE
      this.#first[this.#size] = ofA <= ofB ? (pairOf[a++] ?? NONE) : NONE
      this.#second[this.#size] = ofB <= ofA ? (pairOf[b++] ?? NONE) : NONE
      this.#ends[this.#size++] = this.#starts[Math.min(ofA, ofB) + 1] ?? 0
    }
  }

  #meet(k: number): void {
    const [first, second, to] = [this.#first[k] ?? NONE, this.#second[k] ?? NONE, this.#ends[k] ?? 0]
    const { roots } = this.#arrays
    if (second === NONE) this.#math.meetOne(this.#arrays, { from: first + 1, to }, 0, roots[first] ?? 0)
    else if (first === NONE) this.#math.meetOne(this.#arrays, { from: second + 1, to }, 1, roots[second] ?? 0)
    else {
      const [a, b] = [roots[first] ?? 0, roots[second] ?? 0]
      this.#math.meetOne(this.#arrays, { from: first + 1, to: second + 1 }, 0, a)
      this.#math.meetTwo(this.#arrays, { from: second + 1, to }, [a, b])
    }
  }

  #bound(k: number, [a, b]: readonly [number, number]): void {
    const [first, second, to] = [this.#first[k] ?? NONE, this.#second[k] ?? NONE, this.#ends[k] ?? 0]
    const { roots, sums } = this.#arrays
    if (second === NONE) sums[0] = this.#math.boundOne(this.#arrays, { from: first + 1, to }, 0, a)
    else if (first === NONE) sums[1] = this.#math.boundOne(this.#arrays, { from: second + 1, to }, 1, b)
    else {
      sums[0] = this.#math.boundOne(this.#arrays, { from: first + 1, to: second + 1 }, 0, a)
      sums[1] = 0
      this.#math.boundTwo(this.#arrays, { from: second + 1, to }, [a, b])
    }
    if (first !== NONE) this.terms[first] = (roots[first] ?? 0) * (sums[0] ?? 0)
    if (second !== NONE) this.terms[second] = (roots[second] ?? 0) * (sums[1] ?? 0)
  }
}
