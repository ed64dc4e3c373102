'use client'
import { Fragment } from 'react'
import { FlowButton } from '../../../transactions/button/flow-button'
import { FundPool } from './fund-pool'
import type { RoundActionsProps } from './round-actions-props'
import { deedFlow } from './round-flow'

/** What else can be done to a round now, by anyone and by sponsors, besides what stands in the box above. */
export function RoundActions(props: RoundActionsProps) {
  const { title, deeds, next } = props
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
    </section>
  )
}
