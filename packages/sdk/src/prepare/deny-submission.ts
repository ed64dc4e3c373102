import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { encodeFunctionData } from 'viem/utils'
import type { AttesterSignature } from '../attester-signature'
import { checkHash } from '../check-argument'
import type { PreparedCall } from '../prepared-call'

export type PrepareDenySubmissionParameters = {
  deployment: Deployment
  campaign: Hex
  submission: number
  signature: AttesterSignature
}

/** Takes an attester's approval of a submission back, for good; anyone may post the signature. */
export function prepareDenySubmission(parameters: PrepareDenySubmissionParameters): PreparedCall {
  const { deployment, campaign, submission, signature } = parameters
  const args = [checkHash(campaign, 'campaign'), BigInt(submission), signature] as const
  return {
    to: deployment.campaigns,
    data: encodeFunctionData({ abi: campaignsAbi, functionName: 'deny', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Deny this evidence, for good.',
  }
}
