'use client'
import { useSyncExternalStore } from 'react'
import { useWallet } from '../../wallet/use-wallet'
import { rememberedAccount } from '../../wallet/wallet-state'
import type { Flow } from '../flow'
import { isShown } from './flow-feed'
import { dismissedFlows, subscribeToDismissed } from './flow-visibility'
import { useFlows } from './use-flows'

/** The newest flow of a scope, as long as it is worth showing. Another account's flows stay hidden. */
export function useFlow(scope: string): Flow | null {
  const flows = useFlows()
  const wallet = useWallet()
  const dismissed = useSyncExternalStore(subscribeToDismissed, dismissedFlows, dismissedFlows)
  // Until the wallet is there, the remembered account counts as the visitor's.
  const account = wallet.status === 'disconnected' ? rememberedAccount() : wallet.account
  const flow = flows.find((candidate) => candidate.scope === scope && (!account || candidate.account === account))
  return flow && !dismissed.has(flow.id) && isShown(flow) ? flow : null
}
