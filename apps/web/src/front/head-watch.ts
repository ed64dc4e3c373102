import { randomBytes } from 'node:crypto'

/** What a commit of the indexer changed: topics such as `campaign:0x…`; null: anything. */
export type Touched = readonly string[] | null

export type Notice = {
  /** Names this notice; a browser that reconnects names the last that it has. */
  id: string
  blockNumber: bigint
  touched: Touched
  /** Of the block, Unix seconds; 0: unknown. */
  time: number
  /** Of `performance.now()`. */
  at: number
}

/** How many notices are remembered for browsers that reconnect or poll. */
const MAX_REMEMBERED = 500
/**
 * The database counts as silent after that many turns of the clock without an answer. Turns, because a process that has
 * too much to do is late with its own clock too, and must not take its lateness for silence.
 */
const MAX_SILENT_TURNS = 10
const TURN_MS = 250

/**
 * What this process knows about the newest block. `version` changes with every notice, so it names what pages were made
 * from.
 */
export class HeadWatch {
  readonly #epoch = randomBytes(6).toString('hex')
  readonly #notices: Notice[] = []
  readonly #listeners = new Set<(notice: Notice) => void>()
  #count = 0
  #unnoticed: bigint | undefined
  #silentTurns = Number.POSITIVE_INFINITY

  constructor() {
    setInterval(() => this.turn(), TURN_MS).unref()
  }

  get version(): number {
    return this.#count
  }

  get last(): Notice | undefined {
    return this.#notices.at(-1)
  }

  /** Whether the database has answered in the last seconds. If not, nothing is known to be current. */
  isSure(): boolean {
    return this.#silentTurns < MAX_SILENT_TURNS
  }

  /** A quarter of a second has passed. */
  turn(): void {
    this.#silentTurns += 1
  }

  /**
   * The database answers, and has this block. A block that has no notice when it is seen a second time was missed, and
   * may have changed anything. Undefined: it has none yet.
   */
  seen(blockNumber: bigint | undefined): void {
    this.#silentTurns = 0
    if (blockNumber === undefined) return
    const isNoticed = this.last?.blockNumber === blockNumber
    if (!isNoticed && (!this.last || this.#unnoticed === blockNumber)) this.add(blockNumber, null)
    this.#unnoticed = isNoticed ? undefined : blockNumber
  }

  add(blockNumber: bigint, touched: Touched, time = 0): void {
    this.#count += 1
    const notice = {
      id: `${this.#epoch}-${this.#count}-${blockNumber}`,
      blockNumber,
      touched,
      time,
      at: performance.now(),
    }
    this.#notices.push(notice)
    if (this.#notices.length > MAX_REMEMBERED) this.#notices.shift()
    for (const listener of this.#listeners) listener(notice)
  }

  /**
   * Everything that changed after `mark`: the id of a notice, or the number of the block that a page was made from; null,
   * as anything, if it is not remembered. Undefined before the first notice.
   */
  since(mark: string): Notice | undefined {
    const last = this.last
    if (!last) return undefined
    // A process that has started since, or another one, knows the block of the id.
    const block = mark.slice(mark.lastIndexOf('-') + 1)
    const own = this.#notices.findIndex(({ id }) => id === mark)
    const at = own >= 0 ? own : this.#notices.findIndex(({ blockNumber }) => String(blockNumber) === block)
    // A page from a newer block than the last notice needs nothing.
    const isNewer = at < 0 && /^\d{1,20}$/.test(block) && BigInt(block) > last.blockNumber
    if (at < 0) return { ...last, touched: isNewer ? [] : null }
    const later = this.#notices.slice(at + 1)
    const topics = later.flatMap(({ touched }) => touched ?? [])
    return { ...last, touched: later.some(({ touched }) => touched === null) ? null : [...new Set(topics)] }
  }

  /** Milliseconds since what was made from this version is no longer the newest; undefined while it is. */
  outdatedFor(version: number, now: number = performance.now()): number | undefined {
    if (version === this.#count) return undefined
    const next = this.#notices[this.#notices.length - (this.#count - version)]
    return next ? now - next.at : Number.POSITIVE_INFINITY
  }

  /** @returns Ends the subscription. */
  subscribe(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
