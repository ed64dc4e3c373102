import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import { type Hex, zeroHash } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property reason SHA-256 of a published document; without it, zero. */
export type PrepareVetoParameters = { deployment: Deployment; campaign: Hex; reason?: Hex | undefined }

/** A backer objects to the approved evidence, once, within the challenge window. */
export function prepareVeto({ deployment, campaign, reason = zeroHash }: PrepareVetoParameters): PreparedCall {
  const args = [checkHash(campaign, 'campaign'), checkHash(reason, 'reason')] as const
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'veto', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Object to the release of this milestone.',
  }
}
