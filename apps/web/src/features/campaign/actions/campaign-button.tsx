'use client'
import type { Hex } from '@commonweight/domain/hex'
import type { SiteChain } from '../../../site-chain'
import { ActionButton, type ActionButtonProps } from '../../../transactions/button/flow-button'
import type { CampaignWrite } from './campaign-steps'

export type CampaignButtonProps = Pick<ActionButtonProps, 'kind' | 'label' | 'hint' | 'disabled' | 'isAvailable'> & {
  chain: SiteChain
  campaign: { id: Hex; title: string; token?: { address: Hex } }
  write: CampaignWrite
}

/** A write that needs nothing but the campaign. */
export function CampaignButton({ chain, campaign, write, label, ...button }: CampaignButtonProps) {
  const { id, title, token } = campaign
  return (
    <ActionButton
      {...button}
      chain={chain}
      label={label}
      request={{
        scope: `${write.type}:${id}`,
        title: `${label}: ${title}`,
        ...(token && { token: token.address }),
        steps: async ({ runtime }) => {
          const { campaignSteps } = await import('./campaign-steps')
          return campaignSteps(runtime.chain, id, write, label)
        },
      }}
    />
  )
}
