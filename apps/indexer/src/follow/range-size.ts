const MIN_BLOCKS = 1
/** Every header is asked for. */
const MAX_BLOCKS = 10_000
const FIRST_BLOCKS = 500
/** So many rows make a good transaction. */
const TARGET_ROWS = 10_000

/** How many blocks to ask for at once: fewer after an error or a flood of logs, more after a trickle. */
export class RangeSize {
  #blocks = FIRST_BLOCKS
  #asked = FIRST_BLOCKS

  /** The number of blocks to ask for, at most so many. */
  next(most: number): bigint {
    this.#asked = Math.min(this.#blocks, most)
    return BigInt(this.#asked)
  }

  failed(): void {
    this.#blocks = Math.max(MIN_BLOCKS, Math.floor(this.#asked / 2))
  }

  succeeded(rows: number): void {
    if (rows > 2 * TARGET_ROWS) this.failed()
    else if (rows < TARGET_ROWS / 2) this.#blocks = Math.min(MAX_BLOCKS, Math.max(this.#blocks, this.#asked * 2))
  }
}
