'use client'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { SiteChain } from '../../site-chain'
import { FlowButton } from '../../transactions/button/flow-button'
import type { CampaignDeed } from '../campaign/actions/campaign-deed'
import { campaignFlow } from '../campaign/actions/campaign-flow'

export type DeskButtonProps = {
  chain: SiteChain
  campaign: Pick<CampaignView, 'id' | 'title' | 'lab' | 'state' | 'token' | 'standing' | 'leaving' | 'round'>
  deed: CampaignDeed
}

/** Sends what is ready, from the row that names it: anyone may, and the money goes where the terms say. */
export function DeskButton({ chain, campaign, deed }: DeskButtonProps) {
  const { name, label, kind, isAvailable } = deed
  return (
    <FlowButton
      {...campaignFlow({ chain, campaign, round: roundOf(campaign) }, name, label)}
      kind={kind}
      isAvailable={isAvailable}
    />
  )
}

function roundOf({ round }: DeskButtonProps['campaign']) {
  return round && { id: round.id, title: round.title, end: round.end, settledFrom: round.settledFrom }
}
