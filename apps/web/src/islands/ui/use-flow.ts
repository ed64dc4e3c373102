'use client'
import { useSyncExternalStore } from 'react'
import type { Flow } from '../../tx/flow'
import { dismissedFlows, isWorthShowing, subscribeToDismissed } from '../../tx/flow-visibility'
import { useFlows } from '../../tx/use-flows'
import { useWallet } from '../../wallet/use-wallet'
import { rememberedAccount } from '../../wallet/wallet-state'

/** The newest flow of a scope, as long as it is worth showing. Another account's flows stay out of sight. */
export function useFlow(scope: string): Flow | null {
  const flows = useFlows()
  const wallet = useWallet()
  const dismissed = useSyncExternalStore(subscribeToDismissed, dismissedFlows, dismissedFlows)
  // Until the wallet is there the remembered account says whose page this is.
  const account = wallet.status === 'disconnected' ? rememberedAccount() : wallet.account
  const flow = flows.find((candidate) => candidate.scope === scope && (!account || candidate.account === account))
  return flow && !dismissed.has(flow.id) && isWorthShowing(flow, Date.now()) ? flow : null
}
