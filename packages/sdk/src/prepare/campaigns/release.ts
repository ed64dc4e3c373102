import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareReleaseParameters = { deployment: Deployment; campaign: Hex }

/** Releases the approved milestone after its challenge window; anyone may. Moves no money. */
export function prepareRelease({ deployment, campaign }: PrepareReleaseParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeCall({ abi: campaignsAbi, functionName: 'release', args: [checkHash(campaign, 'campaign')] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Release the approved milestone. Moves no money yet.',
  }
}
