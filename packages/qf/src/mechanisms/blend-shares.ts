/** Shares of the whole, in the order of the raw matches. All 0 where nothing is: there is nothing to share by. */
export function sharesOf(raw: Float64Array): Float64Array {
  const whole = sumOf(raw)
  return whole === 0 ? new Float64Array(raw.length) : raw.map((each) => each / whole)
}

/**
 * A mixture of two lists of shares, campaign by campaign: `(1 - shareOfB) * a + shareOfB * b`.
 * @throws RangeError if the share is not from 0 to 1, or the lists differ in length.
 */
export function blendShares(a: Float64Array, b: Float64Array, shareOfB: number): Float64Array {
  if (!(shareOfB >= 0 && shareOfB <= 1)) throw new RangeError(`A blend takes a share from 0 to 1, not ${shareOfB}`)
  if (a.length !== b.length) throw new RangeError(`Shares of ${a.length} and ${b.length} campaigns cannot be blended`)
  return a.map((each, index) => (1 - shareOfB) * each + shareOfB * (b[index] ?? 0))
}

/** From the first to the last, so that the sum is the same everywhere. */
export function sumOf(numbers: Float64Array): number {
  let sum = 0
  for (const each of numbers) sum += each
  return sum
}
