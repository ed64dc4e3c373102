import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkNotEmpty } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareDropCampaignsParameters = { deployment: Deployment; round: number; campaigns: readonly Hex[] }

/** Takes failed campaigns out of the totals before the seal; anyone may. Those that are out are passed over. */
export function prepareDropCampaigns({ deployment, round, campaigns }: PrepareDropCampaignsParameters): PreparedCall {
  return {
    to: deployment.matchingRounds,
    data: encodeCall({
      abi: matchingRoundsAbi,
      functionName: 'drop',
      args: [round, checkNotEmpty(campaigns, 'campaigns')],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Take failed campaigns out of the round.',
  }
}
