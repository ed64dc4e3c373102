import { useSyncExternalStore } from 'react'
import type { Flow } from './flow'
import { emptyFeed, feedSnapshot, subscribeToFeed } from './flow-feed'

/** All flows of this browser, newest first; empty while the server renders and until the store is loaded. */
export function useFlows(): readonly Flow[] {
  return useSyncExternalStore(subscribeToFeed, feedSnapshot, emptyFeed)
}
