import { useSyncExternalStore } from 'react'
import { browserFlows } from './browser-flows'
import type { Flow } from './flow'

const NONE: readonly Flow[] = []

/** All flows of this browser, newest first; empty while the server renders. */
export function useFlows(): readonly Flow[] {
  const store = browserFlows()
  return useSyncExternalStore(store.subscribe, store.snapshot, () => NONE)
}
