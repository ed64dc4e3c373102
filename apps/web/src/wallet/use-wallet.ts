import { useSyncExternalStore } from 'react'
import { serverWalletState, subscribeToWallet, type WalletState, walletState } from './wallet-state'

/** The visitor's wallet as it is now. Loads nothing: see ./load-runtime. */
export function useWallet(): WalletState {
  return useSyncExternalStore(subscribeToWallet, walletState, serverWalletState)
}
