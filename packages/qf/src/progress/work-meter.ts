/**
 * Called with the share of a computation that is done, above 0 and at most 1, ascending: some 250 times, whatever the
 * work. What it throws ends the computation.
 */
export type OnProgress = (share: number) => void

const CALLS = 256

/** Counts work and reports it. The work in all need not be exact: the share stays at 1 where there is more. */
export class WorkMeter {
  #done = 0
  #next: number
  readonly #total: number
  readonly #onProgress: OnProgress

  constructor(total: number, onProgress: OnProgress) {
    this.#total = total
    this.#onProgress = onProgress
    this.#next = total / CALLS
  }

  add(work: number): void {
    this.#done += work
    if (this.#done < this.#next || this.#total === 0) return
    this.#next = this.#done + this.#total / CALLS
    this.#onProgress(Math.min(1, this.#done / this.#total))
  }
}

/** Progress of a part of a computation that lies from one share of it to another. */
export function partOf(onProgress: OnProgress | undefined, from: number, to: number): OnProgress | undefined {
  return onProgress && ((share) => onProgress(from + share * (to - from)))
}
