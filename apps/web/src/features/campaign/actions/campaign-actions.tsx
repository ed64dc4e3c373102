'use client'
import { lazy, Suspense } from 'react'
import { FlowButton } from '../../../transactions/button/flow-button'
import { useWallet } from '../../../wallet/use-wallet'
import { type ShownStep, useShownStep } from '../next/shown-step'
import type { CampaignActionsProps } from './campaign-actions-props'
import { campaignFlow } from './campaign-flow'

const LabActions = lazy(() => import('./lab-actions').then((module) => ({ default: module.LabActions })))

/** @property visitor The step that the box shows to everybody, so that nothing is offered twice. */
type Props = CampaignActionsProps & { visitor: ShownStep }

/** What else can be done to a campaign now, by anyone and by its lab: quieter than the next step. */
export function CampaignActions({ visitor, ...props }: Props) {
  const { title, campaign, notes, deeds } = props
  const wallet = useWallet()
  const shown = useShownStep(visitor)
  const isLab = wallet.status === 'connected' && wallet.account === campaign.lab
  return (
    <section className="not-has-[button,p]:hidden" aria-label={title}>
      <h2 className="mb-2 text-sm font-medium">{title}</h2>
      <div className="flex flex-col gap-4">
        {notes.map((note) => (
          <p key={note} className="text-sm text-soft">
            {note}
          </p>
        ))}
        {deeds
          .filter(({ name }) => name !== shown.deed)
          .map(({ name, label, kind: _, ...rest }) => (
            <FlowButton key={name} {...campaignFlow(props, name, label)} {...rest} kind="link" />
          ))}
        {isLab && (
          <Suspense fallback={null}>
            <LabActions {...props} />
          </Suspense>
        )}
      </div>
    </section>
  )
}
