import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from '@commonweight/domain/hex'
import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { prepareExpire } from '@commonweight/sdk/prepare/campaigns/expire'
import { prepareLeaveRound } from '@commonweight/sdk/prepare/campaigns/leave-round'
import { prepareRelease } from '@commonweight/sdk/prepare/campaigns/release'
import { prepareWithdraw } from '@commonweight/sdk/prepare/campaigns/withdraw'
import { prepareRecoverMatch } from '@commonweight/sdk/prepare/rounds/recover-match'
import type { FlowStep } from '../../../transactions/flow'

/** @property label Names the step while it is under way. */
export type CampaignStepsParameters = { deployment: Deployment; campaign: Hex; label: string }

export function releaseSteps({ deployment, campaign, label }: CampaignStepsParameters): FlowStep[] {
  return [{ kind: 'main', label, call: prepareRelease({ deployment, campaign }) }]
}

export function withdrawSteps({ deployment, campaign, label }: CampaignStepsParameters): FlowStep[] {
  return [{ kind: 'main', label, call: prepareWithdraw({ deployment, campaign }) }]
}

export function expireSteps({ deployment, campaign, label }: CampaignStepsParameters): FlowStep[] {
  return [{ kind: 'main', label, call: prepareExpire({ deployment, campaign }) }]
}

export function cancelSteps({ deployment, campaign, label }: CampaignStepsParameters): FlowStep[] {
  return [{ kind: 'main', label, call: prepareCancel({ deployment, campaign }) }]
}

export function leaveSteps({ deployment, campaign, label }: CampaignStepsParameters): FlowStep[] {
  return [{ kind: 'main', label, call: prepareLeaveRound({ deployment, campaign }) }]
}

/** Returns the match of a failed campaign to its round. */
export function recoverSteps(parameters: CampaignStepsParameters & { round: number }): FlowStep[] {
  const { deployment, campaign, round, label } = parameters
  return [{ kind: 'main', label, call: prepareRecoverMatch({ deployment, campaign, round }) }]
}
