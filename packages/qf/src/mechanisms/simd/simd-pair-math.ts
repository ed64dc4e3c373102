/** Some donors of a campaign, ascending: places `from` to `to - 1` of the matrix. */
export type Meeting = {
  from: number
  to: number
}

/** @property thresholds M * trust per donor. @property roots s of each pair of donor and campaign. */
export type PairArrays = {
  donorOf: Uint32Array
  roots: Float64Array
  thresholds: Float64Array
  /** What donor j has in common with the current two donors, at `2 * j` and `2 * j + 1`. */
  common: Float64Array
  /** Of the current two donors in one campaign. */
  sums: Float64Array
}

/**
 * Arithmetic on the donors of a campaign for two current donors at a time, or for one of them (`lane` 0 or 1). Each
 * donor's sums are those that `pairwiseByDonor` would make, in its order.
 */
export type PairMath = {
  /** Adds `root * roots[k]` to what the donors have in common with the current ones. */
  meetTwo(arrays: PairArrays, meeting: Meeting, roots: readonly [number, number]): void
  meetOne(arrays: PairArrays, meeting: Meeting, lane: 0 | 1, root: number): void
  /** Adds roots[k] * t / (t + common) to the two sums, one k after the other; t is the greater of two thresholds. */
  boundTwo(arrays: PairArrays, meeting: Meeting, thresholds: readonly [number, number]): void
  /** As `boundTwo`, but returned, and from 0. */
  boundOne(arrays: PairArrays, meeting: Meeting, lane: 0 | 1, threshold: number): number
  /** Sets to 0 what the donors have in common with the current ones. */
  forgetTwo(arrays: PairArrays, meeting: Meeting): void
}
