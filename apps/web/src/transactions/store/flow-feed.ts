import type { Flow } from '../flow'

/** The part of the store that pages need, so that they need not download the store. */
type Source = {
  snapshot: () => readonly Flow[]
  subscribe: (listener: () => void) => () => void
  isWorthShowing: (flow: Flow, nowMs: number) => boolean
}

const NONE: readonly Flow[] = []

let source: Source | null = null
const listeners = new Set<() => void>()

/** All flows of this browser, newest first; none until the store is there. */
export function feedSnapshot(): readonly Flow[] {
  return source?.snapshot() ?? NONE
}

/** Whether a flow of the feed is still worth showing. */
export function isShown(flow: Flow): boolean {
  return source?.isWorthShowing(flow, Date.now()) ?? false
}

export function emptyFeed(): readonly Flow[] {
  return NONE
}

/** Calls the listener whenever the flows may have changed, also once the store comes; returns how to stop. */
export function listenToFeed(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the store is there. */
export function hasFeed(): boolean {
  return source !== null
}

/** Called by the store once it exists. */
export function connectFeed(store: Source): void {
  source = store
  const notify = (): void => {
    for (const listener of listeners) listener()
  }
  store.subscribe(notify)
  notify()
}
