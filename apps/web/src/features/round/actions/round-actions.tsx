'use client'
import { Fragment, lazy, Suspense } from 'react'
import { FlowButton } from '../../../transactions/button/flow-button'
import { useWallet } from '../../../wallet/use-wallet'
import { FundPool } from './fund-pool'
import type { RoundActionsProps } from './round-actions-props'
import { deedFlow } from './round-flow'

const Disqualify = lazy(() => import('./disqualify').then((module) => ({ default: module.Disqualify })))

/** What else can be done to a round now, by anyone, by sponsors and by its operator, besides what stands in the box above. */
export function RoundActions(props: RoundActionsProps) {
  const { title, deeds, next, round, members } = props
  const wallet = useWallet()
  const isOperator = wallet.status === 'connected' && wallet.account === round.operator
  return (
    <section className="flex flex-col gap-4" aria-label={title}>
      <FundPool {...props} />
      {deeds.map((deed) => {
        const { note, label, hint, isAvailable, name } = deed
        const flow = deedFlow(props, deed)
        const isInBox = isAvailable && name === next.visitor.deed
        return (
          <Fragment key={flow.scope}>
            {note && <p className="text-soft text-sm">{note}</p>}
            {label && !isInBox && <FlowButton {...flow} kind="link" hint={hint} isAvailable={isAvailable} />}
          </Fragment>
        )
      })}
      {isOperator && members.length > 0 && (
        <Suspense fallback={null}>
          <Disqualify {...props} />
        </Suspense>
      )}
    </section>
  )
}
