import type { Hex } from '@commonweight/domain/hex'
import { prepareDenySubmission } from '@commonweight/sdk/prepare/campaigns/deny-submission'
import { storeReason } from '../../transactions/documents/store-reason'
import type { FlowStep } from '../../transactions/flow'
import type { Runtime } from '../../transactions/runtime'
import { attestPanel as words } from './words'

export type DenyStepsParameters = {
  runtime: Runtime
  account: Hex
  campaign: Hex
  submission: number
  reason: string
}

/** An attester's denial. Stores the reason first. The attester sends it itself, so it signs nothing else. */
export async function denySteps(parameters: DenyStepsParameters): Promise<FlowStep[]> {
  const { runtime, account, campaign, submission, reason } = parameters
  const { deployment } = runtime.chain
  const digest = await storeReason(campaign, submission, reason)
  const signature = { signer: account, data: '0x' } as const
  const call = prepareDenySubmission({ deployment, campaign, submission, signature, ...digest })
  return [{ kind: 'main', label: words.denyStep, call }]
}
