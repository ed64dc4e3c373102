import type { Db } from '../create-db'

/** How old a count may be; what other processes store meanwhile can exceed the bound. */
const MAX_AGE_MS = 5_000

const sums = new WeakMap<Db, StoreSum>()

/** How many bytes all documents have that nothing on the chain points to, without counting them each time. */
export class StoreSum {
  readonly #db: Db
  /** As counted, with what this process has stored since. */
  #bytes = 0
  #countedAt = Number.NEGATIVE_INFINITY
  #counting: Promise<void> | null = null
  /** Of documents that this process is storing now. */
  #underWay = 0

  private constructor(db: Db) {
    this.#db = db
  }

  static of(db: Db): StoreSum {
    const sum = sums.get(db) ?? new StoreSum(db)
    sums.set(db, sum)
    return sum
  }

  /** The bytes with those that are being stored. Counts if the last count is old, or the sum exceeds `most`. */
  async read(most: number): Promise<number> {
    const isOld = performance.now() - this.#countedAt > MAX_AGE_MS
    if (isOld || this.#bytes + this.#underWay > most) await this.#count()
    return this.#bytes + this.#underWay
  }

  /** Runs what stores a document of this size. */
  async storing<Result>(bytes: number, store: () => Promise<Result>): Promise<Result> {
    this.#underWay += bytes
    try {
      const result = await store()
      this.#bytes += bytes
      return result
    } finally {
      this.#underWay -= bytes
    }
  }

  /** What is stored during the count may count twice until the next one. */
  #count(): Promise<void> {
    const count = async () => {
      const before = this.#bytes
      const [row] = await this.#db.$queryRaw<{ bytes: bigint }[]>`
        select coalesce(sum(bytes), 0)::bigint as bytes from document_holders`
      this.#bytes = Number(row?.bytes ?? 0) + this.#bytes - before
      this.#countedAt = performance.now()
    }
    this.#counting ??= count().finally(() => {
      this.#counting = null
    })
    return this.#counting
  }
}
