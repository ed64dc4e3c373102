import type { Hex } from '@commonweight/domain/hex'
import { prepareVeto } from '@commonweight/sdk/prepare/campaigns/veto'
import { getCampaign } from '@commonweight/sdk/read/get-campaign'
import { storeReason } from '../../transactions/documents/store-reason'
import type { FlowStep } from '../../transactions/flow'
import type { Runtime } from '../../transactions/runtime'

export type VetoStepsParameters = { runtime: Runtime; campaign: Hex; reason: string; label: string }

/** A backer's veto of the current submission. Stores the reason first. */
export async function vetoSteps({ runtime, campaign, reason, label }: VetoStepsParameters): Promise<FlowStep[]> {
  const { deployment } = runtime.chain
  const { submission } = await getCampaign(runtime.client, { deployment, campaign })
  const digest = await storeReason(campaign, submission.number, reason)
  return [{ kind: 'main', label, call: prepareVeto({ deployment, campaign, ...digest }) }]
}
