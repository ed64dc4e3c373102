import type { Hex } from '@commonweight/domain/hex'

/** What the page knows about the visitor's wallet. `account` is lower-case; while reconnecting, the remembered one. */
export type WalletState =
  | { status: 'disconnected' }
  | { status: 'connecting'; account: Hex | null }
  | { status: 'connected'; account: Hex; chainId: number; walletName: string; walletId: string }

/** Also what the server renders. */
export const DISCONNECTED: WalletState = { status: 'disconnected' }
const KEY = 'commonweight.wallet.1'

let state: WalletState = DISCONNECTED
const listeners = new Set<() => void>()

export function walletState(): WalletState {
  return state
}

export function subscribeToWallet(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** For ./site-wallet only. */
export function setWalletState(next: WalletState): void {
  state = next
  remember(next)
  for (const listener of listeners) listener()
}

/** The account that was connected when a page of this site was last open, else null. */
export function rememberedAccount(): Hex | null {
  try {
    const account = window.localStorage.getItem(KEY)
    return account && /^0x[0-9a-f]{40}$/.test(account) ? (account as Hex) : null
  } catch {
    return null
  }
}

/** Whether another page shows this one, as a Safe does with its apps; that page's Safe is then the wallet. */
export function isFramed(): boolean {
  return window.parent !== window
}

function remember(next: WalletState): void {
  try {
    if (next.status === 'connected') window.localStorage.setItem(KEY, next.account)
    if (next.status === 'disconnected') window.localStorage.removeItem(KEY)
  } catch {
    // Without storage the visitor connects again on the next page.
  }
}
