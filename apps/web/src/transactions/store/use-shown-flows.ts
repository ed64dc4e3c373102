'use client'
import { useSyncExternalStore } from 'react'
import { useWallet } from '../../wallet/use-wallet'
import { rememberedAccount } from '../../wallet/wallet-state'
import type { Flow } from '../flow'
import { isShown } from './flow-feed'
import { dismissedFlows, subscribeToDismissed } from './flow-visibility'
import { useFlows } from './use-flows'

/**
 * The newest flow of each scope among those that are wanted, as long as it is worth showing. Another account's flows
 * stay hidden.
 */
export function useShownFlows(isWanted: (flow: Flow) => boolean): Flow[] {
  const flows = useFlows()
  const wallet = useWallet()
  const dismissed = useSyncExternalStore(subscribeToDismissed, dismissedFlows, dismissedFlows)
  // Until the wallet is there, the remembered account counts as the visitor's.
  const account = wallet.status === 'disconnected' ? rememberedAccount() : wallet.account
  const newest = new Map<string, Flow>()
  for (const flow of flows) {
    const isOwn = !account || flow.account === account
    if (isOwn && isWanted(flow) && !newest.has(flow.scope)) newest.set(flow.scope, flow)
  }
  return [...newest.values()].filter((flow) => !dismissed.has(flow.id) && isShown(flow))
}
