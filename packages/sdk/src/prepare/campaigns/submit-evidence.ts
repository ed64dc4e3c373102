import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareSubmitEvidenceParameters = { deployment: Deployment; campaign: Hex; evidence: Hex }

/**
 * The lab puts evidence for the current milestone before the attesters. Replaces a submission that is not approved yet.
 * With a goal only from the campaign's close on.
 * @param parameters.evidence SHA-256 of the manifest.
 */
export function prepareSubmitEvidence({
  deployment,
  campaign,
  evidence,
}: PrepareSubmitEvidenceParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeCall({
      abi: campaignsAbi,
      functionName: 'submit',
      args: [checkHash(campaign, 'campaign'), checkHash(evidence, 'evidence')],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Put this evidence before the attesters.',
  }
}
