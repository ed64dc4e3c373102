import { ForgivingStorage } from './forgiving-storage'

let storage: ForgivingStorage | null = null

/** This browser's storage, or memory where it is denied or full. One per page. */
export function browserStorage(): ForgivingStorage {
  storage ??= new ForgivingStorage(realStorage())
  return storage
}

/** Captured by its getter, because `mendStorage` may put the forgiving one in its place. */
function realStorage(): () => Storage {
  const getter = Object.getOwnPropertyDescriptor(window, 'localStorage')?.get
  return () => (getter ? getter.call(window) : window.localStorage)
}
