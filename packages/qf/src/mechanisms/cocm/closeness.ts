import type { DonationMatrix } from '../../totals/donation-matrix'
import type { RowMath } from '../simd/simd-row-math'
import { type CocmArrays, rowWidth } from './cocm-arrays'

const NOT_KEPT = -1

/**
 * How close a donor is to each campaign, 0 to 1 except for rounding: k = W (U W), the chance to arrive at the campaign
 * by a walk from the donor to a campaign, on to one of its donors, and to one of theirs, each chosen by money.
 */
export class Closeness {
  readonly #arrays: CocmArrays
  readonly #math: RowMath
  readonly #width: number
  /** How many rows can be kept: those of donors of many campaigns, which take longest. */
  readonly #kept: number
  readonly #isComputed: Uint8Array
  /** Each donor's place among the kept rows. */
  readonly #keptAt: Int32Array

  /** Expects W in the arrays. */
  constructor(matrix: DonationMatrix, arrays: CocmArrays, math: RowMath) {
    this.#arrays = arrays
    this.#math = math
    this.#width = rowWidth(matrix.campaigns.length)
    this.#kept = arrays.closeness.length / this.#width - 1
    this.#isComputed = new Uint8Array(this.#kept)
    this.#keptAt = new Int32Array(matrix.donors.length).fill(NOT_KEPT)
    for (const [place, donor] of byCampaigns(arrays.donors).subarray(0, this.#kept).entries()) {
      this.#keptAt[donor] = place
    }
    writeSteps(matrix, arrays)
  }

  /** k of one donor for all campaigns; good until the next call. */
  rowOf(donor: number): Float64Array {
    const place = this.#keptAt[donor] ?? NOT_KEPT
    if (place === NOT_KEPT) return this.#compute(this.#row(this.#kept).fill(0), donor)
    if (this.#isComputed[place] === 1) return this.#row(place)
    this.#isComputed[place] = 1
    return this.#compute(this.#row(place), donor)
  }

  #row(place: number): Float64Array {
    return this.#arrays.closeness.subarray(place * this.#width, (place + 1) * this.#width)
  }

  #compute(row: Float64Array, donor: number): Float64Array {
    const { donors, steps } = this.#arrays
    const starts = donors.starts.subarray(donor, donor + 2)
    this.#math.addRows(row, { starts, rowOf: donors.campaignOf, weights: donors.weights }, steps, this.#width)
    return row
  }
}

/** Donors in descending order of how many campaigns they gave to. */
function byCampaigns({ starts }: CocmArrays['donors']): Uint32Array {
  const campaigns = (donor: number) => (starts[donor + 1] ?? 0) - (starts[donor] ?? 0)
  return Uint32Array.from({ length: starts.length - 1 }, (_, donor) => donor).sort(
    (a, b) => campaigns(b) - campaigns(a),
  )
}

function writeSteps(matrix: DonationMatrix, { donors: { starts, campaignOf, weights }, steps }: CocmArrays): void {
  const width = rowWidth(matrix.campaigns.length)
  for (let campaign = 0; campaign < matrix.campaigns.length; campaign++) {
    const [from, to] = [matrix.starts[campaign] ?? 0, matrix.starts[campaign + 1] ?? 0]
    let total = 0
    for (let pair = from; pair < to; pair++) total += matrix.amounts[pair] ?? 0
    for (let pair = from; pair < to; pair++) {
      const donor = matrix.donorOf[pair] ?? 0
      const share = (matrix.amounts[pair] ?? 0) / total
      for (let k = starts[donor] ?? 0; k < (starts[donor + 1] ?? 0); k++) {
        const place = campaign * width + (campaignOf[k] ?? 0)
        steps[place] = (steps[place] ?? 0) + share * (weights[k] ?? 0)
      }
    }
  }
}
