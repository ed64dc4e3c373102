import { browserStorage } from './browser-storage'

const PROBE = 'commonweight.probe'
/** More than what the dialog of wallets keeps. */
const ROOM = 4_096

/**
 * Puts memory in the place of `window.localStorage` where the browser denies it or has no room left: the dialog of
 * wallets (RainbowKit) takes it for granted and breaks without it. Does nothing in a browser whose storage works.
 */
export function mendStorage(): void {
  if (works()) return
  try {
    const value = browserStorage()
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => value })
  } catch {
    // Locked by the browser: the dialog then says what it misses.
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
