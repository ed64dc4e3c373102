import type { Hex } from '@commonweight/domain/hex'
import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { prepareExpire } from '@commonweight/sdk/prepare/campaigns/expire'
import { prepareLeaveRound } from '@commonweight/sdk/prepare/campaigns/leave-round'
import { prepareRelease } from '@commonweight/sdk/prepare/campaigns/release'
import { prepareWithdraw } from '@commonweight/sdk/prepare/campaigns/withdraw'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/rounds/recover-match'
import type { SiteChain } from '../../../site-chain'
import type { FlowStep } from '../../../transactions/flow'

/** Writes that need nothing but the campaign (and the round, for a match that returns). */
export type CampaignWrite =
  | { type: 'release' | 'withdraw' | 'expire' | 'cancel' | 'leave' }
  | { type: 'recover'; round: number }

/** @param label What the step is called while it is under way. */
export function campaignSteps(chain: SiteChain, campaign: Hex, write: CampaignWrite, label: string): FlowStep[] {
  return [{ kind: 'main', label, call: callOf(chain, campaign, write) }]
}

function callOf({ deployment }: SiteChain, campaign: Hex, write: CampaignWrite): FlowStep['call'] {
  switch (write.type) {
    case 'release':
      return prepareRelease({ deployment, campaign })
    case 'withdraw':
      return prepareWithdraw({ deployment, campaign })
    case 'expire':
      return prepareExpire({ deployment, campaign })
    case 'cancel':
      return prepareCancel({ deployment, campaign })
    case 'leave':
      return prepareLeaveRound({ deployment, campaign })
    case 'recover':
      return prepareRecoverMatch({ deployment, campaign, round: write.round })
  }
}
