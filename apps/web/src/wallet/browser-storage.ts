import { ForgivingStorage } from './forgiving-storage'

let storage: ForgivingStorage | null = null

/** This browser's storage, or memory if it is denied or full. One per page. */
export function browserStorage(): ForgivingStorage {
  storage ??= new ForgivingStorage(realStorage())
  return storage
}

/** Found by its getter, because `mendStorage` may replace the property by the forgiving storage. */
function realStorage(): () => Storage {
  const getter = Object.getOwnPropertyDescriptor(window, 'localStorage')?.get
  return () => (getter ? getter.call(window) : window.localStorage)
}
