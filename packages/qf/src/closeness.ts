import type { DonationMatrix } from './donation-matrix'

/** Donor i's campaigns at `starts[i]` to `starts[i + 1] - 1`, each with its share of all that the donor gave. */
export interface DonorWeights {
  starts: Uint32Array
  campaignOf: Uint32Array
  weights: Float64Array
}

/** A table of campaigns by campaigns beyond this would take more than 2 GB. */
const MOST_CAMPAIGNS = 16_384
/** Entries of rows that are kept, 512 MB; others are computed whenever they are asked for. */
const KEPT = 2 ** 26
const NOT_KEPT = -1

/**
 * How close a donor is to each campaign, 0 to 1: k = W (U W), the chance to arrive at the campaign by a walk from the donor
 * to a campaign, on to one of its donors, and to one of theirs, each chosen by money.
 */
export class Closeness {
  readonly campaigns: number
  readonly #donors: DonorWeights
  /** U W: from campaign to campaign, row by row. */
  readonly #steps: Float64Array
  /** Rows of donors of many campaigns, which take longest, once they are computed. */
  readonly #kept: Float64Array
  readonly #isComputed: Uint8Array
  /** Each donor's place among the kept rows. */
  readonly #keptAt: Int32Array

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
    const kept = Math.min(matrix.donors.length, Math.floor(KEPT / Math.max(1, this.campaigns)))
    this.#kept = new Float64Array(kept * this.campaigns)
    this.#isComputed = new Uint8Array(kept)
    this.#keptAt = new Int32Array(matrix.donors.length).fill(NOT_KEPT)
    for (const [place, donor] of byCampaigns(donors).subarray(0, kept).entries()) this.#keptAt[donor] = place
  }

  /** Writes k of one donor for the given campaigns into the row, which is as long as they are. */
  fill(row: Float64Array, donor: number, campaigns: Uint32Array): void {
    const place = this.#keptAt[donor] ?? NOT_KEPT
    if (place === NOT_KEPT) {
      this.#compute(row, donor, campaigns)
      return
    }
    const kept = this.#kept.subarray(place * this.campaigns, (place + 1) * this.campaigns)
    if (this.#isComputed[place] === 0) this.#compute(kept, donor)
    this.#isComputed[place] = 1
    for (let i = 0; i < row.length; i++) row[i] = kept[campaigns[i] ?? 0] ?? 0
  }

  /** k for these campaigns; without them, for all. */
  #compute(row: Float64Array, donor: number, campaigns?: Uint32Array): void {
    const { starts, campaignOf, weights } = this.#donors
    row.fill(0)
    for (let k = starts[donor] ?? 0; k < (starts[donor + 1] ?? 0); k++) {
      const campaign = campaignOf[k] ?? 0
      const steps = this.#steps.subarray(campaign * this.campaigns, (campaign + 1) * this.campaigns)
      if (campaigns === undefined) addAll(row, steps, weights[k] ?? 0)
      else addSome(row, steps, weights[k] ?? 0, campaigns)
    }
    // A chance; rounding could lift it above 1.
    for (let i = 0; i < row.length; i++) row[i] = Math.min(1, row[i] ?? 0)
  }
}

function addAll(row: Float64Array, steps: Float64Array, weight: number): void {
  for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) + weight * (steps[i] ?? 0)
}

function addSome(row: Float64Array, steps: Float64Array, weight: number, campaigns: Uint32Array): void {
  for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) + weight * (steps[campaigns[i] ?? 0] ?? 0)
}

/** Donors in descending order of how many campaigns they gave to. */
function byCampaigns({ starts }: DonorWeights): Uint32Array {
  const campaigns = (donor: number) => (starts[donor + 1] ?? 0) - (starts[donor] ?? 0)
  return Uint32Array.from({ length: starts.length - 1 }, (_, donor) => donor).sort(
    (a, b) => campaigns(b) - campaigns(a),
  )
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
