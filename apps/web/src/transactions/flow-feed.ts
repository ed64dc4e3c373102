import type { Flow } from './flow'

/** What islands need of the store of flows. */
type Source = { snapshot: () => readonly Flow[]; subscribe: (listener: () => void) => () => void }

/** The store's key in localStorage; here, so that a page can look without loading the store. */
export const FLOWS_KEY = 'commonweight.flows.1'

const NONE: readonly Flow[] = []

let source: Source | null = null
let isAsked = false
const listeners = new Set<() => void>()

/** All flows of this browser, newest first; none until the store is there. */
export function feedSnapshot(): readonly Flow[] {
  return source?.snapshot() ?? NONE
}

export function emptyFeed(): readonly Flow[] {
  return NONE
}

/** The store itself, and the machine with it, is loaded only for visitors who have flows. */
export function subscribeToFeed(listener: () => void): () => void {
  listeners.add(listener)
  const text = storedFlows()
  if (!source && !isAsked && text) {
    isAsked = true
    import('./browser-flows').then(({ browserFlows }) => browserFlows()).catch(() => undefined)
  }
  return () => listeners.delete(listener)
}

/** Called by the store once it exists. */
export function connectFeed(store: Source): void {
  source = store
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  store.subscribe(tell)
  tell()
}

/** Whether a flow of an earlier page still waits for the chain. Looks at the text only. */
export function hasUnfinishedFlows(): boolean {
  return /"nextCheckAtMs":\d|"status":"preflight"/.test(storedFlows() ?? '')
}

function storedFlows(): string | null {
  try {
    return window.localStorage.getItem(FLOWS_KEY)
  } catch {
    return null
  }
}
