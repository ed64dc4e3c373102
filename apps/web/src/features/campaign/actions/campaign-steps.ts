import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from '@commonweight/domain/hex'
import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { prepareExpire } from '@commonweight/sdk/prepare/campaigns/expire'
import { prepareLeaveRound } from '@commonweight/sdk/prepare/campaigns/leave-round'
import { prepareRelease } from '@commonweight/sdk/prepare/campaigns/release'
import { prepareWithdraw } from '@commonweight/sdk/prepare/campaigns/withdraw'
import { prepareClaimMatch } from '@commonweight/sdk/prepare/rounds/claim-match'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/rounds/recover-match'
import type { FlowStep } from '../../../transactions/flow'
import type { CampaignDeedName } from './campaign-deed'

/**
 * @property round The campaign's round; 0 for none.
 * @property label Names the step while it is under way.
 */
type CampaignStepsParameters = { deployment: Deployment; campaign: Hex; round: number; label: string }

const PREPARE = {
  release: prepareRelease,
  claim: prepareClaimMatch,
  withdraw: prepareWithdraw,
  recover: prepareRecoverMatch,
  expire: prepareExpire,
  leave: prepareLeaveRound,
  cancel: prepareCancel,
}

/** The one step of something that is done to a campaign. */
export function campaignSteps(name: CampaignDeedName, parameters: CampaignStepsParameters): FlowStep[] {
  const { deployment, campaign, round, label } = parameters
  return [{ kind: 'main', label, call: PREPARE[name]({ deployment, campaign, round }) }]
}
