import { connectFeed } from './flow-feed'
import { FlowStore } from './flow-store'
import { isWorthShowing } from './worth-showing'

let store: FlowStore | null = null

/** The flows of this browser; only in a browser. */
export function browserFlows(): FlowStore {
  if (store) return store
  const created = new FlowStore(localStorageOrNull())
  window.addEventListener('storage', () => created.refresh())
  store = created
  connectFeed({
    snapshot: () => created.snapshot(),
    subscribe: (listener) => created.subscribe(listener),
    isWorthShowing,
  })
  return created
}

function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
