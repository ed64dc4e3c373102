import type { Meeting, PairArrays, PairMath } from './simd-pair-math'

/** What a list of donors begins and ends at, and their roots begin at. */
type List = [donor: number, end: number, root: number]

/** Addresses in bytes. */
export type PairExports = {
  meetTwo(...numbers: [...List, common: number, first: number, second: number]): void
  meetOne(...numbers: [...List, common: number, own: number]): void
  boundTwo(...numbers: [...List, common: number, thresholds: number, first: number, second: number, sums: number]): void
  boundOne(...numbers: [...List, common: number, thresholds: number, own: number]): number
  forgetTwo(donor: number, end: number, common: number): void
}

const { BYTES_PER_ELEMENT: FLOAT } = Float64Array
const { BYTES_PER_ELEMENT: INTEGER } = Uint32Array

/** On arrays that lie in the memory of the module. */
export function pairMathOf({ meetTwo, meetOne, boundTwo, boundOne, forgetTwo }: PairExports): PairMath {
  return {
    meetTwo(arrays, meeting, [first, second]) {
      const [donor, end, root] = listOf(arrays, meeting)
      meetTwo(donor, end, root, arrays.common.byteOffset, first, second)
    },
    meetOne(arrays, meeting, lane, own) {
      const [donor, end, root] = listOf(arrays, meeting)
      meetOne(donor, end, root, arrays.common.byteOffset + lane * FLOAT, own)
    },
    boundTwo(arrays, meeting, [first, second]) {
      const [donor, end, root] = listOf(arrays, meeting)
      const { thresholds, common, sums } = arrays
      boundTwo(donor, end, root, common.byteOffset, thresholds.byteOffset, first, second, sums.byteOffset)
    },
    boundOne(arrays, meeting, lane, own) {
      const [donor, end, root] = listOf(arrays, meeting)
      const { thresholds, common } = arrays
      return boundOne(donor, end, root, common.byteOffset + lane * FLOAT, thresholds.byteOffset, own)
    },
    forgetTwo({ donorOf, common }, { from, to }) {
      forgetTwo(donorOf.byteOffset + from * INTEGER, donorOf.byteOffset + to * INTEGER, common.byteOffset)
    },
  }
}

function listOf({ donorOf, roots }: PairArrays, { from, to }: Meeting): List {
  return [donorOf.byteOffset + from * INTEGER, donorOf.byteOffset + to * INTEGER, roots.byteOffset + from * FLOAT]
}
