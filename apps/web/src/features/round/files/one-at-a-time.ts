/** Why no file is sent now. */
export type Refusal = { sentence: string; retryAfter: number }

const RETRY_SECONDS = 5
const OWN = 'A file is already being sent to you. Wait until it is complete, then try again.'
const ALL = `Too many files are being sent. Try again in ${RETRY_SECONDS} seconds.`

/** Files that are being sent: one per caller, and at most `max` in all, each of which keeps a connection. */
export class OneAtATime {
  readonly #max: number
  readonly #callers = new Set<string>()

  constructor(max: number) {
    this.#max = max
  }

  /** Takes a caller's place. @returns Gives it back, once; or why there is none. */
  take(caller: string): (() => void) | Refusal {
    if (this.#callers.has(caller)) return { sentence: OWN, retryAfter: RETRY_SECONDS }
    if (this.#callers.size >= this.#max) return { sentence: ALL, retryAfter: RETRY_SECONDS }
    this.#callers.add(caller)
    let isTaken = true
    return () => {
      if (isTaken) this.#callers.delete(caller)
      isTaken = false
    }
  }
}
