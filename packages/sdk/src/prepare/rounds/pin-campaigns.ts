import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkNotEmpty } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PreparePinCampaignsParameters = { deployment: Deployment; round: number; campaigns: readonly Hex[] }

/**
 * Sets campaigns apart whose match reaches the cap; anyone may, between end and seal, in any order. Those that are pinned
 * or out are passed over.
 */
export function preparePinCampaigns({ deployment, round, campaigns }: PreparePinCampaignsParameters): PreparedCall {
  return {
    to: deployment.matchingRounds,
    data: encodeCall({
      abi: matchingRoundsAbi,
      functionName: 'pin',
      args: [round, checkNotEmpty(campaigns, 'campaigns')],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Fix these campaigns at the cap, so that the rest goes to the others.',
  }
}
