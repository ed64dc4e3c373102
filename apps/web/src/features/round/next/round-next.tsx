'use client'
import { lazy, Suspense } from 'react'
import { useWallet } from '../../../wallet/use-wallet'
import type { RoundActionsProps } from '../actions/round-actions-props'
import { VisitorBox } from './visitor-box'

const OwnBox = lazy(() => import('./own-box').then((module) => ({ default: module.OwnBox })))

/** The next step on a round's page: the visitor's own, else what anyone may do. */
export function RoundNext(props: RoundActionsProps) {
  const wallet = useWallet()
  if (wallet.status !== 'connected') return <VisitorBox {...props} />
  return (
    <Suspense fallback={<VisitorBox {...props} />}>
      <OwnBox {...props} account={wallet.account} />
    </Suspense>
  )
}
