import type { Hex } from '@commonweight/db/views'
import { prepareCancel } from '@commonweight/sdk/prepare/cancel'
import { prepareExpire } from '@commonweight/sdk/prepare/expire'
import { prepareLeaveRound } from '@commonweight/sdk/prepare/leave-round'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/recover-match'
import { prepareRefresh } from '@commonweight/sdk/prepare/refresh'
import { prepareRefund } from '@commonweight/sdk/prepare/refund'
import { prepareRelease } from '@commonweight/sdk/prepare/release'
import { prepareWithdraw } from '@commonweight/sdk/prepare/withdraw'
import type { FlowStep } from '../../tx/flow'
import type { ChainProps } from '../props/chain-props'

/** Writes that need nothing but the campaign (and the round, for a match that returns). */
export type CampaignWrite =
  | { type: 'release' | 'withdraw' | 'expire' | 'cancel' | 'leave' }
  | { type: 'recover'; round: number }
  | { type: 'refund' | 'refresh'; donor: Hex }

/** @param label What the step is called while it is under way. */
export function campaignSteps(chain: ChainProps, campaign: Hex, write: CampaignWrite, label: string): FlowStep[] {
  return [{ kind: 'main', label, call: callOf(chain, campaign, write) }]
}

function callOf({ deployment }: ChainProps, campaign: Hex, write: CampaignWrite): FlowStep['call'] {
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
    case 'refresh':
      return prepareRefresh({ deployment, campaign, donor: write.donor })
    case 'recover':
      return prepareRecoverMatch({ deployment, campaign, round: write.round })
    case 'refund':
      return prepareRefund({ deployment, campaign, donor: write.donor })
  }
}
