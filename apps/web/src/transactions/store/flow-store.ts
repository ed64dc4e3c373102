import type { Flow } from '../flow'
import type { FlowEvent } from '../reduce/flow-event'
import { isUnderWay } from '../reduce/is-under-way'
import { reduceFlow } from '../reduce/reduce-flow'
import { parseFlows, stringifyFlows } from './flow-json'
import { FLOWS_KEY } from './stored-flows'
import { putAside, type TextStorage, takeBack } from './unread-flows'

const MAX_FLOWS = 60

/**
 * All flows of this browser, kept in localStorage so that a closed tab loses nothing. Each change reads the storage
 * first, so that two tabs do not undo each other's changes. If storage is denied or full, memory serves this page.
 * Entries that cannot be read are put aside, and taken back once they can be.
 */
export class FlowStore {
  readonly #storage: TextStorage | null
  readonly #listeners = new Set<() => void>()
  #text: string | null = null
  #flows: Flow[] = []
  /** The storage did not take the last change, so memory is newer. */
  #isRefused = false

  constructor(storage: TextStorage | null) {
    this.#storage = storage
    this.refresh()
    const readable = takeBack(storage).filter(({ id }) => !this.get(id))
    if (readable.length > 0) this.#write([...this.#flows, ...readable])
  }

  /** The same array until something changes, newest first. */
  readonly snapshot = (): readonly Flow[] => this.#flows

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get(id: string): Flow | undefined {
    return this.#flows.find((flow) => flow.id === id)
  }

  /** Reads changes by other tabs. */
  refresh(): void {
    const text = this.#read()
    if (text === null || text === this.#text) return
    this.#text = text
    const { flows, unread } = parseFlows(text)
    this.#flows = flows
    if (unread.length > 0 && putAside(this.#storage, unread)) this.#save()
    this.#notify()
  }

  add(flow: Flow): void {
    this.refresh()
    this.#write([flow, ...this.#flows.filter(({ id }) => id !== flow.id)])
  }

  /** Applies an event to the flow as it is now stored. Returns the new flow, undefined if there is none of this id. */
  dispatch(id: string, event: FlowEvent, nowMs: number): Flow | undefined {
    this.refresh()
    const flow = this.get(id)
    if (!flow) return undefined
    const next = reduceFlow(flow, event, nowMs)
    if (next !== flow) this.#write(this.#flows.map((other) => (other.id === id ? next : other)))
    return next
  }

  #write(flows: Flow[]): void {
    this.#flows = keepNewest(flows)
    this.#save()
    this.#notify()
  }

  #save(): void {
    const text = stringifyFlows(this.#flows)
    this.#text = text
    try {
      this.#storage?.setItem(FLOWS_KEY, text)
      this.#isRefused = false
    } catch {
      this.#isRefused = true
    }
  }

  #read(): string | null {
    if (this.#isRefused) return null
    try {
      const text: unknown = this.#storage?.getItem(FLOWS_KEY)
      return typeof text === 'string' ? text : null
    } catch {
      return null
    }
  }

  #notify(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** If there are too many, the oldest finished flows are dropped; one that still waits for the chain never is. */
function keepNewest(flows: Flow[]): Flow[] {
  if (flows.length <= MAX_FLOWS) return flows
  return flows.filter((flow, index) => index < MAX_FLOWS || isUnderWay(flow))
}
