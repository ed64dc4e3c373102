import { useSyncExternalStore } from 'react'
import { DISCONNECTED, subscribeToWallet, type WalletState, walletState } from './wallet-state'

/** The visitor's wallet as it is now. Loads nothing; see transactions/load-runtime. */
export function useWallet(): WalletState {
  return useSyncExternalStore(subscribeToWallet, walletState, stateOnServer)
}

function stateOnServer(): WalletState {
  return DISCONNECTED
}
