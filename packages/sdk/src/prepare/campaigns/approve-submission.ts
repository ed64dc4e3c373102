import type { Deployment } from '@commonweight/abi/deployment'
import type { Hex } from 'viem'
import { checkHash, checkNotEmpty } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'
import type { AttesterSignature } from '../../typed-data/attester-signature'

type Input = { deployment: Deployment; campaign: Hex; submission: number; signatures: readonly AttesterSignature[] }

/**
 * Posts approvals of a submission; anyone may, until the release. The k-th approval starts the challenge window.
 * Further ones keep it running if one is taken back. The contract skips attesters who have approved or denied already.
 */
export function prepareApproveSubmission({ deployment, campaign, submission, signatures }: Input) {
  const args = [checkHash(campaign, 'campaign'), BigInt(submission), checkNotEmpty(signatures, 'signatures')] as const
  return campaignsCall(deployment, 'approve', args, 'Post approvals of this evidence.')
}
