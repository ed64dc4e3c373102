import { useSyncExternalStore } from 'react'
import type { Flow } from '../flow'
import { emptyFeed, feedSnapshot, hasFeed, listenToFeed } from './flow-feed'
import { storedFlows } from './stored-flows'

let isAsked = false

/** All flows of this browser, newest first; empty while the server renders and until the store is loaded. */
export function useFlows(): readonly Flow[] {
  return useSyncExternalStore(subscribe, feedSnapshot, emptyFeed)
}

/** Loads the store, and the machine with it, only for visitors who have flows. */
function subscribe(listener: () => void): () => void {
  const stop = listenToFeed(listener)
  if (!hasFeed() && !isAsked && storedFlows()) {
    isAsked = true
    import('./browser-flows').then(({ browserFlows }) => browserFlows()).catch(() => undefined)
  }
  return stop
}
