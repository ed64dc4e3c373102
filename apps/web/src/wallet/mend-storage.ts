import { browserStorage } from './browser-storage'

const PROBE = 'commonweight.probe'
/** Characters; more than the dialog of wallets keeps. */
const ROOM = 4_096

/**
 * Replaces `window.localStorage` by memory if the browser denies it or has no room left: the dialog of wallets
 * (RainbowKit) breaks without it. Does nothing in a browser whose storage works.
 */
export function mendStorage(): void {
  if (works()) return
  try {
    const value = browserStorage()
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => value })
  } catch {
    // The browser does not allow it: the dialog then reports what it misses.
  }
}

function works(): boolean {
  try {
    window.localStorage.setItem(PROBE, 'x'.repeat(ROOM))
    window.localStorage.removeItem(PROBE)
    return true
  } catch {
    return false
  }
}
