import { canonicalDocument } from '@commonweight/domain/canonical'
import { parseDisqualification } from '@commonweight/domain/documents/disqualification-document'
import type { Hex } from '@commonweight/domain/hex'
import { prepareDisqualifyCampaign } from '@commonweight/sdk/prepare/rounds/disqualify-campaign'
import { putDocument } from '../../../transactions/documents/put-document'
import type { FlowStep } from '../../../transactions/flow'
import type { RoundStepsParameters } from './round-steps'

type Parameters = RoundStepsParameters & { campaign: Hex; text: string }

/** An operator's removal of a campaign. Stores the reason first. */
export async function disqualifySteps({ deployment, round, label, campaign, text }: Parameters): Promise<FlowStep[]> {
  const type = 'commonweight/disqualification/1'
  const document = await canonicalDocument(parseDisqualification({ type, round, campaign, text }))
  await putDocument(document)
  const call = prepareDisqualifyCampaign({ deployment, round, campaign, reason: document.digest })
  return [{ kind: 'main', label, call }]
}
