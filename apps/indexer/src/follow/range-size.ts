const SMALLEST = 1
/** Every header is asked for. */
const LARGEST = 10_000
const FIRST = 500
/** So many rows make a good transaction. */
const GOOD = 10_000

/** How many blocks to ask for at once: fewer after an error or a flood of logs, more after a trickle. */
export class RangeSize {
  #blocks = FIRST
  #asked = FIRST

  /** The number of blocks to ask for, at most so many. */
  next(most: number): bigint {
    this.#asked = Math.min(this.#blocks, most)
    return BigInt(this.#asked)
  }

  failed(): void {
    this.#blocks = Math.max(SMALLEST, Math.floor(this.#asked / 2))
  }

  succeeded(rows: number): void {
    if (rows > 2 * GOOD) this.failed()
    else if (rows < GOOD / 2) this.#blocks = Math.min(LARGEST, Math.max(this.#blocks, this.#asked * 2))
  }
}
