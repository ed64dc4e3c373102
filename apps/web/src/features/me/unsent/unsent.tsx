'use client'
import { lazy, Suspense } from 'react'
import { useFlows } from '../../../transactions/store/use-flows'
import { useWallet } from '../../../wallet/use-wallet'
import type { UnsentProps } from './unsent-props'

const UnsentList = lazy(() => import('./unsent-list').then((module) => ({ default: module.UnsentList })))

/** What the connected account signed in this browser and what did not arrive; its code comes only where flows are. */
export function Unsent({ chain, account }: UnsentProps) {
  const wallet = useWallet()
  const hasFlows = useFlows().length > 0
  const isOwn = wallet.status === 'connected' && wallet.account === account
  if (!isOwn || !hasFlows) return null
  return (
    <Suspense fallback={null}>
      <UnsentList chain={chain} account={account} />
    </Suspense>
  )
}
