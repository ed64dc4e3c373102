import type { DonationMatrix } from './donation-matrix'

/** Donor i's campaigns at `starts[i]` to `starts[i + 1] - 1`, each with its share of all that the donor gave. */
export interface DonorWeights {
  starts: Uint32Array
  campaignOf: Uint32Array
  weights: Float64Array
}

/** A table of campaigns by campaigns beyond this would take more than 2 GB. */
const MOST_CAMPAIGNS = 16_384
/** Entries of rows that are kept, 64 MB; others are computed each time that they are asked for. */
const KEPT = 2 ** 23

/**
 * How close a donor is to each campaign, 0 to 1: k = W (U W), the chance to arrive at the campaign by a walk from the donor
 * to a campaign, on to one of its donors, and to one of theirs, each chosen by money.
 */
export class Closeness {
  readonly campaigns: number
  readonly #donors: DonorWeights
  /** U W: from campaign to campaign, row by row. */
  readonly #steps: Float64Array
  readonly #kept: Float64Array
  readonly #isKept: Uint8Array
  readonly #scratch: Float64Array

  /** @throws RangeError if there are more than 16,384 campaigns. */
  constructor(matrix: DonationMatrix, donors: DonorWeights) {
    this.campaigns = matrix.campaigns.length
    if (this.campaigns > MOST_CAMPAIGNS) {
      throw new RangeError(
        `COCM takes at most ${MOST_CAMPAIGNS} campaigns, not ${this.campaigns}: it tables each with each`,
      )
    }
    this.#donors = donors
    this.#steps = stepsOf(matrix, donors)
    const rows = Math.min(matrix.donors.length, Math.floor(KEPT / Math.max(1, this.campaigns)))
    this.#kept = new Float64Array(rows * this.campaigns)
    this.#isKept = new Uint8Array(rows)
    this.#scratch = new Float64Array(this.campaigns)
  }

  /** k of one donor by campaign; may be overwritten by the next call. */
  rowOf(donor: number): Float64Array {
    if (donor >= this.#isKept.length) return this.#fill(this.#scratch, donor)
    const row = this.#kept.subarray(donor * this.campaigns, (donor + 1) * this.campaigns)
    if (this.#isKept[donor] === 1) return row
    this.#isKept[donor] = 1
    return this.#fill(row, donor)
  }

  #fill(row: Float64Array, donor: number): Float64Array {
    const { starts, campaignOf, weights } = this.#donors
    row.fill(0)
    for (let k = starts[donor] ?? 0; k < (starts[donor + 1] ?? 0); k++) {
      const campaign = campaignOf[k] ?? 0
      const weight = weights[k] ?? 0
      const steps = this.#steps.subarray(campaign * this.campaigns, (campaign + 1) * this.campaigns)
      for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) + weight * (steps[i] ?? 0)
    }
    // A chance; rounding could lift it above 1.
    for (let i = 0; i < row.length; i++) row[i] = Math.min(1, row[i] ?? 0)
    return row
  }
}

function stepsOf(matrix: DonationMatrix, { starts, campaignOf, weights }: DonorWeights): Float64Array {
  const campaigns = matrix.campaigns.length
  const steps = new Float64Array(campaigns ** 2)
  for (let campaign = 0; campaign < campaigns; campaign++) {
    const [from, to] = [matrix.starts[campaign] ?? 0, matrix.starts[campaign + 1] ?? 0]
    let total = 0
    for (let pair = from; pair < to; pair++) total += matrix.amounts[pair] ?? 0
    for (let pair = from; pair < to; pair++) {
      const donor = matrix.donorOf[pair] ?? 0
      const share = (matrix.amounts[pair] ?? 0) / total
      for (let k = starts[donor] ?? 0; k < (starts[donor + 1] ?? 0); k++) {
        const place = campaign * campaigns + (campaignOf[k] ?? 0)
        steps[place] = (steps[place] ?? 0) + share * (weights[k] ?? 0)
      }
    }
  }
  return steps
}
