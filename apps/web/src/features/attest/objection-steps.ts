import { canonicalDocument } from '@commonweight/domain/canonical'
import { parseReasonDocument } from '@commonweight/domain/reason-document'
import type { Hex } from '@commonweight/read-models/views'
import { prepareDenySubmission } from '@commonweight/sdk/prepare/campaigns/deny-submission'
import { prepareVeto } from '@commonweight/sdk/prepare/campaigns/veto'
import { getCampaign } from '@commonweight/sdk/read/get-campaign'
import type { FlowStep } from '../../transactions/flow'
import { putDocument } from '../../transactions/put-document'
import type { Runtime } from '../../transactions/runtime'
import { evidence } from '../evidence/words/evidence'

export type VetoStepsParameters = { runtime: Runtime; campaign: Hex; reason: string; label: string }

/** A backer's veto of the current submission, its reason stored first. */
export async function vetoSteps({ runtime, campaign, reason, label }: VetoStepsParameters): Promise<FlowStep[]> {
  const { deployment } = runtime.chain
  const { submission } = await getCampaign(runtime.client, { deployment, campaign })
  const digest = await storeReason(campaign, submission.number, reason)
  return [{ kind: 'main', label, call: prepareVeto({ deployment, campaign, ...digest }) }]
}

export type DenyStepsParameters = {
  runtime: Runtime
  account: Hex
  campaign: Hex
  submission: number
  reason: string
}

/** An attester's denial, its reason stored first. The attester sends it itself, so it signs nothing else. */
export async function denySteps(parameters: DenyStepsParameters): Promise<FlowStep[]> {
  const { runtime, account, campaign, submission, reason } = parameters
  const { deployment } = runtime.chain
  const digest = await storeReason(campaign, submission, reason)
  const signature = { signer: account, data: '0x' } as const
  const call = prepareDenySubmission({ deployment, campaign, submission, signature, ...digest })
  return [{ kind: 'main', label: evidence.attest.denyStep, call }]
}

/** Stores what was written, if anything, and returns its digest for the chain. */
async function storeReason(campaign: Hex, submission: number, text: string): Promise<{ reason?: Hex }> {
  if (text.trim() === '') return {}
  const type = 'commonweight/reason/1'
  const document = await canonicalDocument(parseReasonDocument({ type, campaign, submission, text }))
  await putDocument(document)
  return { reason: document.digest }
}
