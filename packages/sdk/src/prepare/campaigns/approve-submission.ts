import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash, checkNotEmpty } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import type { AttesterSignature } from '../../typed-data/attester-signature'

export type PrepareApproveSubmissionParameters = {
  deployment: Deployment
  campaign: Hex
  submission: number
  signatures: readonly AttesterSignature[]
}

/**
 * Posts approvals of a submission; anyone may, until the release. The k-th starts the challenge window, further ones keep
 * it going should one be taken back. Who has approved or denied already is passed over.
 */
export function prepareApproveSubmission({
  deployment,
  campaign,
  submission,
  signatures,
}: PrepareApproveSubmissionParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeCall({
      abi: campaignsAbi,
      functionName: 'approve',
      args: [checkHash(campaign, 'campaign'), BigInt(submission), checkNotEmpty(signatures, 'signatures')],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Post approvals of this evidence.',
  }
}
