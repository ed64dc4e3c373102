/** `burst` permits at once, then `perSecond`. */
export type BucketLimit = { burst: number; perSecond: number }

type Bucket = { permits: number; at: number }

/** Some 8 MB. */
const MAX_CALLERS = 50_000

/**
 * A bucket of permits for each caller, in the memory of one process. There is no bucket for all together, which
 * strangers could empty: what all callers together cost is bounded where the work is done, by how much of it runs at
 * once.
 *
 * Beyond 50,000 callers, the one that asked longest ago is forgotten. That only ever forgives: a forgotten caller has a
 * full bucket again, and nobody has fewer permits because of others. It is no way around the limit either: it takes
 * requests from 50,000 other networks, which have as many full buckets of their own.
 */
export class CallerBuckets {
  readonly #limit: BucketLimit
  readonly #maxCallers: number
  /** In the order of their last request. */
  readonly #buckets = new Map<string, Bucket>()

  constructor(limit: BucketLimit, maxCallers: number = MAX_CALLERS) {
    this.#limit = limit
    this.#maxCallers = maxCallers
  }

  /** How many callers are remembered. */
  get size(): number {
    return this.#buckets.size
  }

  /** Takes one permit. @returns Seconds to wait; 0: go ahead. */
  take(caller: string, now: number = Date.now()): number {
    const { perSecond } = this.#limit
    const bucket = this.#bucketOf(caller, now)
    if (bucket.permits < 1) return Math.ceil((1 - bucket.permits) / perSecond)
    bucket.permits -= 1
    return 0
  }

  #bucketOf(caller: string, now: number): Bucket {
    const { burst, perSecond } = this.#limit
    const bucket = this.#buckets.get(caller) ?? { permits: burst, at: now }
    // A clock that is set back takes nothing and gives nothing.
    bucket.permits = Math.min(burst, bucket.permits + (Math.max(0, now - bucket.at) / 1000) * perSecond)
    bucket.at = now
    this.#buckets.delete(caller)
    this.#buckets.set(caller, bucket)
    this.#forget(now)
    return bucket
  }

  /** Two at most, so that no request pays for many: those whose bucket is full again, else the oldest if there is no room. */
  #forget(now: number): void {
    const fullAfterMs = (this.#limit.burst / this.#limit.perSecond) * 1000
    for (let i = 0; i < 2; i++) {
      const [oldest] = this.#buckets
      if (!oldest) return
      const isFull = now - oldest[1].at > fullAfterMs
      if (!isFull && this.#buckets.size <= this.#maxCallers) return
      this.#buckets.delete(oldest[0])
    }
  }
}
