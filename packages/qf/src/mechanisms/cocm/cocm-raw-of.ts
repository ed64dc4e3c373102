import { type OnProgress, WorkMeter } from '../../progress/work-meter'
import type { DonationMatrix } from '../../totals/donation-matrix'
import { plainMath } from '../simd/simd-plain-math'
import type { MathWithArrays, Room } from '../simd/simd-row-math'
import { wasmMath } from '../simd/simd-wasm-math'
import { Closeness } from './closeness'
import { ClusterFlow, type CocmProfile } from './cluster-flow'
import { type CocmArrays, cocmArrays, writeWeights } from './cocm-arrays'
import { cocmWorkAbout } from './cocm-work'

/** A table of campaigns by campaigns beyond this would take more than 2 GB. */
const MAX_CAMPAIGNS = 16_384

/**
 * @property profile `harsh` without it.
 * @property math `simd` without it: WebAssembly where it can be had, else `plain` TypeScript. Both give the same to the
 * bit.
 */
export type CocmOptions = {
  profile?: CocmProfile | undefined
  math?: 'simd' | 'plain' | undefined
  onProgress?: OnProgress | undefined
}

/**
 * `cocmRaw` of some campaigns of a round, by their numbers and in their order: what the whole gives for them, to the
 * bit, so that parts of a round (see `cocmParts`) can be computed in several workers.
 * @throws RangeError if there is no such campaign or profile, or if the round has more campaigns than a square table
 * can hold.
 */
export function cocmRawOf(
  matrix: DonationMatrix,
  campaigns: Uint32Array,
  { profile = 'harsh', math = 'simd', onProgress }: CocmOptions = {},
): Float64Array {
  check(matrix, campaigns, profile)
  const take = (room: Room) => cocmArrays(matrix, room)
  const run = (given: MathWithArrays<CocmArrays>) => rawOf(matrix, campaigns, { profile, onProgress }, given)
  return (math === 'simd' ? wasmMath(take, run) : undefined) ?? plainMath(take, run)
}

function rawOf(
  matrix: DonationMatrix,
  campaigns: Uint32Array,
  { profile, onProgress }: { profile: CocmProfile; onProgress: OnProgress | undefined },
  { math, arrays }: MathWithArrays<CocmArrays>,
): Float64Array {
  writeWeights(matrix, arrays.donors)
  const flow = new ClusterFlow(arrays, new Closeness(matrix, arrays, math), { profile, math })
  const work = onProgress && cocmWorkAbout(matrix)
  const meter = onProgress && work && new WorkMeter(sumAt(work, campaigns), onProgress)
  return Float64Array.from(campaigns, (campaign) => {
    const [from, to] = [matrix.starts[campaign] ?? 0, matrix.starts[campaign + 1] ?? 0]
    flow.begin(campaign, matrix.donorOf.subarray(from, to))
    for (let pair = from; pair < to; pair++) {
      flow.add(matrix.donorOf[pair] ?? 0, matrix.amounts[pair] ?? 0)
      meter?.add((work?.[campaign] ?? 0) / (to - from))
    }
    return flow.sumOfRoots()
  })
}

function sumAt(work: Float64Array, campaigns: Uint32Array): number {
  return campaigns.reduce((sum, campaign) => sum + (work[campaign] ?? 0), 0)
}

function check({ campaigns: { length } }: DonationMatrix, campaigns: Uint32Array, profile: CocmProfile): void {
  if (profile !== 'harsh' && profile !== 'soft') throw new RangeError(`There is no COCM profile ${profile}`)
  if (length > MAX_CAMPAIGNS) {
    throw new RangeError(`COCM takes at most ${MAX_CAMPAIGNS} campaigns, not ${length}: it tables each with each`)
  }
  const unknown = campaigns.find((campaign) => campaign >= length)
  if (unknown !== undefined) throw new RangeError(`There is no campaign ${unknown} in a round of ${length}`)
}
