import { FlowStore } from './flow-store'

let store: FlowStore | null = null

/** The flows of this browser. On the server it is empty. */
export function browserFlows(): FlowStore {
  if (store) return store
  store = new FlowStore(typeof window === 'undefined' ? null : localStorageOrNull())
  if (typeof window !== 'undefined') window.addEventListener('storage', () => store?.refresh())
  return store
}

function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
