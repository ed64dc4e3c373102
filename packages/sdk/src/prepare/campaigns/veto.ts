import type { Deployment } from '@commonweight/abi/deployment'
import { type Hex, zeroHash } from 'viem'
import { checkHash } from '../../call/check-argument'
import { campaignsCall } from '../../call/contracts/campaigns-call'

/** @property reason SHA-256 of a published document; without it, zero. */
type Input = { deployment: Deployment; campaign: Hex; reason?: Hex | undefined }

/** A backer objects to the approved evidence, once, within the challenge window. */
export function prepareVeto({ deployment, campaign, reason = zeroHash }: Input) {
  const args = [checkHash(campaign, 'campaign'), checkHash(reason, 'reason')] as const
  return campaignsCall(deployment, 'veto', args, 'Object to the release of this milestone.')
}
