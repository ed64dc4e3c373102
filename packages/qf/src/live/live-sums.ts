/**
 * Sums that numbers are added to and taken from for a long time, each in two floats: what is taken away again leaves no
 * trace that matters, with numbers of any size in between. One addition errs by some 2^-100 of the sum.
 * @see Knuth: The Art of Computer Programming 2, 4.2.2, theorem B (the error of a float addition is itself a float)
 */
export class LiveSums {
  readonly #high: number[] = []
  readonly #low: number[] = []

  add(index: number, value: number): void {
    const high = this.#high[index] ?? 0
    const sum = high + value
    const part = sum - high
    const low = (this.#low[index] ?? 0) + (high - (sum - part) + (value - part))
    // Again in two parts, so that the high one is the sum as nearly as a float can tell.
    const top = sum + low
    this.#high[index] = top
    this.#low[index] = low - (top - sum)
  }

  /** The sum; 0 where nothing was added. */
  at(index: number): number {
    return this.#high[index] ?? 0
  }

  /** The sum without one of the numbers in it, to the precision of what is left. */
  without(index: number, value: number): number {
    return (this.#high[index] ?? 0) - value + (this.#low[index] ?? 0)
  }
}
