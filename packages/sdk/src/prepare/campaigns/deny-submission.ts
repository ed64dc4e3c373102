import type { Deployment } from '@commonweight/abi/deployment'
import { type Hex, zeroHash } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'
import type { AttesterSignature } from '../../typed-data/attester-signature'

/** @property reason SHA-256 of a published document, as signed; without it, zero. */
type Input = {
  deployment: Deployment
  campaign: Hex
  submission: number
  reason?: Hex | undefined
  signature: AttesterSignature
}

/** Posts an attester's denial of a submission, which also takes back its approval, for good. Anyone may post it. */
export function prepareDenySubmission({ deployment, campaign, submission, reason = zeroHash, signature }: Input) {
  const args = [checkHash(campaign, 'campaign'), BigInt(submission), checkHash(reason, 'reason'), signature] as const
  return campaignsCall(deployment, 'deny', args, 'Deny this evidence, for good.')
}
