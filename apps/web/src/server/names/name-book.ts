import type { Hex } from '@commonweight/domain/hex'

const MINUTE_MS = 60_000
/** How long an answer counts before it is asked for again. */
const NAMED_MS = 60 * MINUTE_MS
const NAMELESS_MS = 10 * MINUTE_MS
/** After a node's silence. */
const UNKNOWN_MS = MINUTE_MS
/** A name is shown while it is asked for again, but not longer than this after the last answer. */
const MAX_AGE_MS = 2 * NAMED_MS

export type NameBookLimits = { maxAccounts: number; maxAtOnce: number; maxWaiting: number }
const LIMITS: NameBookLimits = { maxAccounts: 20_000, maxAtOnce: 4, maxWaiting: 500 }

/** @property answeredAt When the node last answered; with it the name counts. */
type Entry = { name: string | null; answeredAt: number; askAgainAt: number }

/**
 * Names of accounts, as a page can have them: at once, from memory. What is not known is asked for in the background,
 * once however many ask, and is there for the next view. Everything is bounded: accounts, questions at a time, questions
 * that wait.
 */
export class NameBook {
  readonly #read: (account: Hex) => Promise<string | null>
  readonly #limits: NameBookLimits
  readonly #entries = new Map<Hex, Entry>()
  /** Those that are asked about or wait for it. */
  readonly #asked = new Set<Hex>()
  readonly #waiting: Hex[] = []
  #running = 0

  /** @param read Reads one name; null: it has none. It throws where it cannot tell, and must end by itself. */
  constructor(read: (account: Hex) => Promise<string | null>, limits: NameBookLimits = LIMITS) {
    this.#read = read
    this.#limits = limits
  }

  /** The name, or null where there is none or it is not known yet. Never waits. */
  nameOf(account: Hex, now: number = Date.now()): string | null {
    const key = account.toLowerCase() as Hex
    const entry = this.#entries.get(key)
    if (entry) this.#keep(key, entry)
    if (!entry || now >= entry.askAgainAt) this.#ask(key)
    return entry && now - entry.answeredAt < MAX_AGE_MS ? entry.name : null
  }

  #ask(account: Hex): void {
    // Accounts beyond that are asked about when a later page shows them.
    if (this.#asked.has(account) || this.#waiting.length >= this.#limits.maxWaiting) return
    this.#asked.add(account)
    this.#waiting.push(account)
    this.#next()
  }

  #next(): void {
    while (this.#running < this.#limits.maxAtOnce) {
      const account = this.#waiting.shift()
      if (account === undefined) return
      this.#running += 1
      void this.#learn(account).finally(() => {
        this.#running -= 1
        this.#asked.delete(account)
        this.#next()
      })
    }
  }

  async #learn(account: Hex): Promise<void> {
    try {
      const name = await this.#read(account)
      const now = Date.now()
      const counts = name === null ? NAMELESS_MS : NAMED_MS
      this.#keep(account, { name, answeredAt: now, askAgainAt: now + counts })
    } catch {
      const before = this.#entries.get(account) ?? { name: null, answeredAt: 0 }
      this.#keep(account, { ...before, askAgainAt: Date.now() + UNKNOWN_MS })
    }
  }

  /** Puts it last: the map's order is that of use, and the first is the one to forget. */
  #keep(account: Hex, entry: Entry): void {
    this.#entries.delete(account)
    this.#entries.set(account, entry)
    const oldest = this.#entries.keys().next().value
    if (this.#entries.size > this.#limits.maxAccounts && oldest !== undefined) this.#entries.delete(oldest)
  }
}
