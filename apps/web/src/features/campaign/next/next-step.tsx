'use client'
import { lazy, Suspense } from 'react'
import { useFlows } from '../../../transactions/store/use-flows'
import { useWallet } from '../../../wallet/use-wallet'
import { type NextStepProps, VisitorBox } from './visitor-box'

const OwnBox = lazy(() => import('./own-box').then((module) => ({ default: module.OwnBox })))

/** The visitor's own next step, or the one that everybody is shown. Who is connected downloads the rest. */
export function NextStep(props: NextStepProps) {
  const wallet = useWallet()
  const account = wallet.status === 'connected' ? wallet.account : null
  // Without a wallet, a flow of this browser may still have something to show.
  const hasFlows = useFlows().length > 0
  if (!account && !hasFlows) return <VisitorBox {...props} />
  return (
    <Suspense fallback={<VisitorBox {...props} />}>
      <OwnBox {...props} account={account} />
    </Suspense>
  )
}
