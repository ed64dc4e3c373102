import { LRUCache } from 'lru-cache'
import type { HeadWatch } from './head-watch'
import type { RenderedBody } from './rendered-body'

/** A rendered answer, as it is kept. */
export type KeptAnswer = {
  status: number
  headers: Record<string, string | string[]>
  body: RenderedBody
  /** Stands in `link`, where each answer has its own. */
  renderNonce: string
  /** Weak, by RFC 9110: the nonce is left out of it. */
  etag: string
  /** The newest block when the render began. */
  block: string
  mark: Mark
}

/** What an answer was made from. */
export type Mark = {
  version: number
  revision: number
  /** Of `performance.now()`. */
  at: number
  /** Unix seconds at which it goes out of date by itself. */
  changesAt: number | undefined
  /** It follows from its address alone. */
  isForGood: boolean
}

export type PageStoreParameters = {
  watch: HeadWatch
  /** Changes with what pages show besides blocks: the curation file, the notice about freshness. */
  revision: () => number
  /** Bytes for pages with a name of their own, and for searches, unknown addresses and parts of pages. */
  maxNamedBytes: number
  maxOtherBytes: number
}

export type Want = {
  key: string
  /** Addresses that anybody can make up are kept apart, so that they never push out named pages. */
  isNamed: boolean
  /** The last block's answer will do while the newest is made. */
  mayBeOld: boolean
  render: () => Promise<KeptAnswer>
}

/** While a page is made, others get the one before for that long. */
const MAX_OLD_MS = 2_000
/** States change with time also where no block comes, and not every page says when: after that it is made again. */
const MAX_AGE_MS = 30_000

const MAX_DRAWING_BYTES = 12 * 1024 * 1024
/** Headers, objects and the entry itself. */
const ENTRY_BYTES = 3_000

type Flight = { mark: Mark; answer: Promise<KeptAnswer> }

/** Rendered answers: per key and block at most one render, however many ask. */
export class PageStore {
  readonly #parameters: PageStoreParameters
  readonly #named: LRUCache<string, KeptAnswer>
  readonly #other: LRUCache<string, KeptAnswer>
  readonly #drawings: LRUCache<string, KeptAnswer>
  readonly #flights = new Map<string, Flight>()

  constructor(parameters: PageStoreParameters) {
    this.#parameters = parameters
    this.#named = cacheOf(parameters.maxNamedBytes)
    this.#other = cacheOf(parameters.maxOtherBytes)
    this.#drawings = cacheOf(MAX_DRAWING_BYTES)
  }

  /** What pages are made from now. */
  mark(): Mark {
    const { watch, revision } = this.#parameters
    return {
      version: watch.version,
      revision: revision(),
      at: performance.now(),
      changesAt: undefined,
      isForGood: false,
    }
  }

  /** A kept answer that may be given now, without a render; one that is out of date only if `mayBeOld`. */
  find(key: string, mayBeOld: boolean): KeptAnswer | undefined {
    const kept = this.#named.get(key) ?? this.#other.get(key) ?? this.#drawings.get(key)
    if (!kept || !(kept.mark.isForGood || this.#parameters.watch.isSure())) return undefined
    const oldFor = this.#outdatedFor(kept.mark)
    return oldFor === undefined || (mayBeOld && oldFor < MAX_OLD_MS) ? kept : undefined
  }

  /** Whether `find` gives an answer that is current. */
  isCurrent(kept: KeptAnswer): boolean {
    return this.#outdatedFor(kept.mark) === undefined
  }

  /** The render that is being made from what is newest now, or this one. @throws what `render` throws. */
  make({ key, isNamed, mayBeOld, render }: Want): Promise<KeptAnswer> {
    const running = this.#flights.get(key)
    const oldFor = running && this.#outdatedFor(running.mark)
    if (running && (oldFor === undefined || (mayBeOld && oldFor < MAX_OLD_MS))) return running.answer
    const flight: Flight = { mark: this.mark(), answer: render() }
    this.#flights.set(key, flight)
    const land = () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key)
    }
    flight.answer.then((made) => {
      land()
      this.#keep(key, isNamed, made)
    }, land)
    return flight.answer
  }

  /** Whether this key is being rendered. */
  isMaking(key: string): boolean {
    return this.#flights.has(key)
  }

  #keep(key: string, isNamed: boolean, made: KeptAnswer): void {
    // What had a page may have none now, and the other way round.
    this.#named.delete(key)
    this.#other.delete(key)
    if (made.status !== 200 && made.status !== 404) return
    if (made.mark.isForGood) return void (made.status === 200 && this.#drawings.set(key, made))
    const cache = isNamed && made.status === 200 ? this.#named : this.#other
    cache.set(key, made)
  }

  /** Milliseconds since it went out of date. */
  #outdatedFor({ version, revision, at, changesAt, isForGood }: Mark): number | undefined {
    const now = performance.now()
    if (isForGood) return undefined
    if (revision !== this.#parameters.revision()) return Number.POSITIVE_INFINITY
    const late = Math.max(now - at - MAX_AGE_MS, Date.now() - (changesAt ?? Number.POSITIVE_INFINITY) * 1_000)
    return this.#parameters.watch.outdatedFor(version, now) ?? (late > 0 ? late : undefined)
  }
}

function cacheOf(maxSize: number): LRUCache<string, KeptAnswer> {
  return new LRUCache({
    maxSize,
    maxEntrySize: maxSize / 4,
    sizeCalculation: ({ body }, key) => body.size + key.length + ENTRY_BYTES,
  })
}
