import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkNotEmpty } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareAdmitCampaignsParameters = { deployment: Deployment; round: number; campaigns: readonly Hex[] }

/** The operator admits campaigns that applied, until the round ends. What cannot join any more is skipped. */
export function prepareAdmitCampaigns({ deployment, round, campaigns }: PrepareAdmitCampaignsParameters): PreparedCall {
  return {
    to: deployment.matchingRounds,
    data: encodeCall({
      abi: matchingRoundsAbi,
      functionName: 'admit',
      args: [round, checkNotEmpty(campaigns, 'campaigns')],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Admit these campaigns to the round.',
  }
}
