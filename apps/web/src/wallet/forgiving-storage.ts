/**
 * Web Storage that never throws: memory keeps what a full or denied storage does not take, for as long as the page
 * lives. Everything else is read from the real storage, so that changes by other tabs are seen.
 */
export class ForgivingStorage implements Storage {
  readonly [name: string]: unknown
  readonly #real: () => Storage
  /** What the real storage did not take; null for what it did not remove. */
  readonly #own = new Map<string, string | null>()

  /** @param real Finds the browser's storage; may throw. */
  constructor(real: () => Storage) {
    this.#real = real
  }

  get length(): number {
    return this.#keys().length
  }

  key(index: number): string | null {
    return this.#keys()[index] ?? null
  }

  getItem(key: string): string | null {
    const own = this.#own.get(key)
    if (own !== undefined) return own
    const text: unknown = this.#try((storage) => storage.getItem(key))
    return typeof text === 'string' ? text : null
  }

  setItem(key: string, value: string): void {
    const isTaken = this.#try((storage) => {
      storage.setItem(key, value)
      return true
    })
    if (isTaken) this.#own.delete(key)
    else this.#own.set(key, String(value))
  }

  removeItem(key: string): void {
    const isTaken = this.#try((storage) => {
      storage.removeItem(key)
      return true
    })
    if (isTaken) this.#own.delete(key)
    else this.#own.set(key, null)
  }

  clear(): void {
    for (const key of this.#keys()) this.removeItem(key)
  }

  #keys(): string[] {
    const real = this.#try((storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index)))
    const keys = new Set(real?.filter((key) => key !== null))
    for (const [key, value] of this.#own) {
      if (value === null) keys.delete(key)
      else keys.add(key)
    }
    return [...keys]
  }

  #try<result>(work: (storage: Storage) => result): result | undefined {
    try {
      return work(this.#real())
    } catch {
      return undefined
    }
  }
}
