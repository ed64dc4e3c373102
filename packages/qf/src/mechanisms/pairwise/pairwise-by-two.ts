import type { OnProgress } from '../../progress/work-meter'
import { campaignsByDonor } from '../../totals/campaigns-by-donor'
import type { DonationMatrix } from '../../totals/donation-matrix'
import type { PairArrays, PairMath } from '../simd/simd-pair-math'
import type { MathWithArrays, Room } from '../simd/simd-row-math'
import { wasmMath } from '../simd/simd-wasm-math'
import { donorsByOverlap } from './donors-by-overlap'
import { pairwiseMeter } from './pairwise-meter'
import { TwoDonors } from './two-donors'

/**
 * As `pairwiseByDonor`, to the bit, with two donors at a time in WebAssembly: a donor of a campaign that both gave to is
 * visited once for both. Each donor's sums are independent of the others', so that it does not matter in which order
 * donors come; what they add to a campaign is added up at the end, in the order of the donors. Undefined where there is
 * no WebAssembly with SIMD.
 * @param thresholds M * trust per donor.
 */
export function pairwiseByTwo(
  matrix: DonationMatrix,
  thresholds: Float64Array,
  onProgress?: OnProgress,
): Float64Array | undefined {
  return wasmMath(
    (room) => arraysOf(matrix, room),
    ({ math, arrays }: MathWithArrays<PairArrays, PairMath>) => {
      arrays.donorOf.set(matrix.donorOf)
      arrays.roots.set(matrix.amounts.map(Math.sqrt))
      arrays.thresholds.set(thresholds)
      const byDonor = campaignsByDonor(matrix)
      const two = new TwoDonors({ matrix, byDonor, math, arrays })
      const meter = pairwiseMeter(matrix, byDonor, onProgress)
      const order = donorsByOverlap(matrix)
      for (let place = 0; place < order.length; place += 2) {
        const [a = 0, b = a] = order.subarray(place, place + 2)
        two.visit(Math.min(a, b), Math.max(a, b))
        meter?.(a)
        if (a !== b) meter?.(b)
      }
      return addedUp(matrix, two.terms)
    },
  )
}

function arraysOf({ donors, donorOf }: DonationMatrix, { floats, integers }: Room): PairArrays {
  return {
    donorOf: integers(donorOf.length),
    roots: floats(donorOf.length),
    thresholds: floats(donors.length),
    common: floats(2 * donors.length),
    sums: floats(2),
  }
}

function addedUp({ campaigns, starts }: DonationMatrix, terms: Float64Array): Float64Array {
  const raw = new Float64Array(campaigns.length)
  for (let campaign = 0; campaign < raw.length; campaign++) {
    let sum = 0
    for (let pair = starts[campaign] ?? 0; pair < (starts[campaign + 1] ?? 0); pair++) sum += terms[pair] ?? 0
    raw[campaign] = sum
  }
  return raw
}
