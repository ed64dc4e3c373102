import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import { type Hex, zeroHash } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'
import type { AttesterSignature } from '../../typed-data/attester-signature'

/** @property reason SHA-256 of a published document, as signed; without it, zero. */
export type PrepareDenySubmissionParameters = {
  deployment: Deployment
  campaign: Hex
  submission: number
  reason?: Hex | undefined
  signature: AttesterSignature
}

/** Takes an attester's approval of a submission back, for good; anyone may post the signature. */
export function prepareDenySubmission(parameters: PrepareDenySubmissionParameters): PreparedCall {
  const { deployment, campaign, submission, reason = zeroHash, signature } = parameters
  const args = [checkHash(campaign, 'campaign'), BigInt(submission), checkHash(reason, 'reason'), signature] as const
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'deny', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Deny this evidence, for good.',
  }
}
