const MIN_BLOCKS = 1
/** Bounded, because every header of a range is requested. */
const MAX_BLOCKS = 10_000
const FIRST_BLOCKS = 500
/** A transaction of about this many rows is efficient. */
const TARGET_ROWS = 10_000

/** How many blocks to request at once: fewer after an error or many logs, more after few. */
export class RangeSize {
  #blocks = FIRST_BLOCKS
  #asked = FIRST_BLOCKS

  /** The number of blocks to request now, at most `max`. */
  next(max: number): bigint {
    this.#asked = Math.min(this.#blocks, max)
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
