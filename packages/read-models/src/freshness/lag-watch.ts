type Seen = { number: bigint; atMs: number }

/** With more sightings than this, every other one goes: only when a block was first seen matters. */
const MAX_KEPT = 1_000
/** How long a lower block counts as node lag before it counts as a rollback. */
const WENT_BACK_MS = 30_000

/**
 * Measures for how long the database has been behind the chain. It goes by when blocks were seen, not by their own
 * times: nothing is behind a quiet chain, and tests move a local chain's time.
 */
export class LagWatch {
  /** Newest blocks that a node reported, ascending, each with the time when it was first seen. */
  #tips: Seen[] = []
  #head: Seen | null = null
  #lowerSinceMs: number | null = null

  /** Takes a node's newest block. A lower one than before is a node that lags or, if it lasts, a rollback. */
  seeTip(number: bigint, nowMs: number = Date.now()): void {
    if (number < (this.tip ?? 0n)) {
      this.#lowerSinceMs ??= nowMs
      if (nowMs - this.#lowerSinceMs >= WENT_BACK_MS) this.#tips = this.#tips.filter((tip) => tip.number <= number)
    } else this.#lowerSinceMs = null
    if (number > (this.tip ?? -1n)) this.#tips.push({ number, atMs: nowMs })
    if (this.#tips.length > MAX_KEPT) this.#tips = this.#tips.filter((_, i) => i % 2 === 0)
  }

  /** Takes the newest block that the database has. */
  seeHead(number: bigint, nowMs: number = Date.now()): void {
    if (this.#head?.number !== number) this.#head = { number, atMs: nowMs }
    this.#tips = this.#tips.filter((tip, i) => tip.number > number || i === this.#tips.length - 1)
  }

  /** Milliseconds since the first block was seen that the database does not have; 0 if it has all that were seen. */
  lagMs(nowMs: number = Date.now()): number {
    const first = this.#tips.find((tip) => tip.number > (this.#head?.number ?? -1n))
    return first ? nowMs - first.atMs : 0
  }

  /** Milliseconds for which the database has not moved although the chain did; 0 if it is not behind. */
  stillMs(nowMs: number = Date.now()): number {
    return Math.min(this.lagMs(nowMs), this.#head ? nowMs - this.#head.atMs : Number.POSITIVE_INFINITY)
  }

  get tip(): bigint | null {
    return this.#tips.at(-1)?.number ?? null
  }
}
