const SMALLEST = 1
const LARGEST = 50_000
const FIRST = 500
/** So many logs make a good transaction. */
const GOOD = 20_000

/** How many blocks to ask for at once: less after an error or a flood of logs, more after a trickle. */
export class RangeSize {
  #blocks = FIRST

  get blocks(): bigint {
    return BigInt(this.#blocks)
  }

  failed(): void {
    this.#blocks = Math.max(SMALLEST, Math.floor(this.#blocks / 2))
  }

  succeeded(rows: number): void {
    if (rows > GOOD) this.failed()
    else if (rows < GOOD / 4) this.#blocks = Math.min(LARGEST, this.#blocks * 2)
  }
}
