'use client'
import { Fragment, lazy, Suspense } from 'react'
import { FlowButton } from '../../../transactions/button/flow-button'
import { useWallet } from '../../../wallet/use-wallet'
import { FundPool } from './fund-pool'
import type { RoundActionsProps } from './round-actions-props'
import { roundFlow } from './round-flow'

const Applications = lazy(() => import('./applications').then((module) => ({ default: module.Applications })))

/** What can be done to a round now: by anyone, by sponsors, and by its operator. */
export function RoundActions(props: RoundActionsProps) {
  const { title, round, deeds, takesApplications } = props
  const wallet = useWallet()
  const isOperator = wallet.status === 'connected' && wallet.account === round.operator
  return (
    <section className="flex flex-col gap-6" aria-label={title}>
      <FundPool {...props} />
      {isOperator && takesApplications && (
        <Suspense fallback={null}>
          <Applications {...props} />
        </Suspense>
      )}
      {deeds.map((deed) => {
        const { name, note, sponsor, label, kind, hint, isAvailable } = deed
        const flow = roundFlow(
          props,
          name,
          label,
          (steps, parameters) => steps.roundDeedSteps(deed, parameters),
          name === 'reclaim' ? sponsor : '',
        )
        return (
          <Fragment key={flow.scope}>
            {note && <p className="text-soft text-sm">{note}</p>}
            {label && <FlowButton {...flow} kind={kind} hint={hint} isAvailable={isAvailable} />}
          </Fragment>
        )
      })}
    </section>
  )
}
