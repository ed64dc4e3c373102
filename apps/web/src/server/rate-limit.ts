/**
 * A bucket of permits per caller and one for all together: `burst` at once, then `perSecond`. In memory, so each server
 * process counts for itself.
 */
export type RateLimit = { burst: number; perSecond: number; everybody: number }

type Bucket = { permits: number; at: number }

const MAX_CALLERS = 10_000

export class RateLimiter {
  readonly #limit: RateLimit
  readonly #buckets = new Map<string, Bucket>()
  readonly #everybody: Bucket

  constructor(limit: RateLimit, now: number = Date.now()) {
    this.#limit = limit
    this.#everybody = { permits: limit.burst * limit.everybody, at: now }
  }

  /** Takes one permit. @returns Seconds to wait; 0: go ahead. */
  take(caller: string, now: number = Date.now()): number {
    const { burst, perSecond, everybody } = this.#limit
    const own = this.#bucketOf(caller, now)
    this.#refill(own, burst, perSecond, now)
    this.#refill(this.#everybody, burst * everybody, perSecond * everybody, now)
    const wait = Math.max(secondsUntilOne(own, perSecond), secondsUntilOne(this.#everybody, perSecond * everybody))
    if (wait > 0) return wait
    own.permits -= 1
    this.#everybody.permits -= 1
    return 0
  }

  #bucketOf(caller: string, now: number): Bucket {
    const known = this.#buckets.get(caller) ?? { permits: this.#limit.burst, at: now }
    // Re-inserted, so that the map's order is that of use and the first key is the one to forget.
    this.#buckets.delete(caller)
    this.#buckets.set(caller, known)
    const oldest = this.#buckets.keys().next().value
    if (this.#buckets.size > MAX_CALLERS && oldest !== undefined) this.#buckets.delete(oldest)
    return known
  }

  #refill(bucket: Bucket, max: number, perSecond: number, now: number): void {
    bucket.permits = Math.min(max, bucket.permits + (Math.max(0, now - bucket.at) / 1000) * perSecond)
    bucket.at = now
  }
}

function secondsUntilOne(bucket: Bucket, perSecond: number): number {
  return bucket.permits >= 1 ? 0 : Math.ceil((1 - bucket.permits) / perSecond)
}
