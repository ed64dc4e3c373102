import { connection as words } from './words/connection'

type Eip1193 = { request: (request: { method: string; params?: unknown }) => Promise<unknown> }

const ICON =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"%3E%3Crect width="32" height="32" rx="6" fill="%23555"/%3E%3Cpath d="M7 11h18v12H7zM7 11l12-4v4" fill="none" stroke="%23fff" stroke-width="2"/%3E%3C/svg%3E'

/**
 * Some wallets only put themselves on `window.ethereum`. Announces such a wallet by EIP-6963, so that all wallets are
 * found in one way. Does nothing if wallets announce themselves.
 */
export function announceLegacyWallet(): void {
  const provider = legacyProvider()
  if (!provider || hasAnnounced()) return
  const info = Object.freeze({
    uuid: crypto.randomUUID(),
    name: words.legacyName,
    icon: ICON,
    rdns: 'xyz.commonweight.window-ethereum',
  })
  const detail = Object.freeze({ info, provider })
  const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
  window.addEventListener('eip6963:requestProvider', announce)
}

function legacyProvider(): Eip1193 | null {
  const candidate: unknown = 'ethereum' in window ? window.ethereum : null
  return typeof candidate === 'object' && candidate !== null && 'request' in candidate ? (candidate as Eip1193) : null
}

/** Whether any wallet announces itself; they answer a request at once. */
function hasAnnounced(): boolean {
  let announced = false
  const listen = (): void => {
    announced = true
  }
  window.addEventListener('eip6963:announceProvider', listen)
  window.dispatchEvent(new Event('eip6963:requestProvider'))
  window.removeEventListener('eip6963:announceProvider', listen)
  return announced
}
