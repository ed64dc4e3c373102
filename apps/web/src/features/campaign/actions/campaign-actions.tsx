'use client'
import { lazy, Suspense } from 'react'
import { FlowButton } from '../../../transactions/button/flow-button'
import { useWallet } from '../../../wallet/use-wallet'
import type { CampaignActionsProps } from './campaign-actions-props'
import { campaignFlow } from './campaign-flow'

const LabActions = lazy(() => import('./lab-actions').then((module) => ({ default: module.LabActions })))

/** What can be done to a campaign now, by anyone and by its lab. */
export function CampaignActions(props: CampaignActionsProps) {
  const { title, campaign, notes, deeds } = props
  const wallet = useWallet()
  const isLab = wallet.status === 'connected' && wallet.account === campaign.lab
  return (
    <section className="flex flex-col gap-6" aria-label={title}>
      {notes.map((note) => (
        <p key={note} className="text-soft text-sm">
          {note}
        </p>
      ))}
      {deeds.map(({ name, label, ...shown }) => (
        <FlowButton key={name} {...campaignFlow(props, name, label)} {...shown} />
      ))}
      {isLab && (
        <Suspense fallback={null}>
          <LabActions {...props} />
        </Suspense>
      )}
    </section>
  )
}
