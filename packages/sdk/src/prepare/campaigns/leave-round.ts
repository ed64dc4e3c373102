import type { Deployment } from '@commonweight/abi/deployment'
import { campaignsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareLeaveRoundParameters = { deployment: Deployment; campaign: Hex }

/**
 * The lab takes the campaign out of its round before it opens, or an application that was not admitted at any time; for
 * good.
 */
export function prepareLeaveRound({ deployment, campaign }: PrepareLeaveRoundParameters): PreparedCall {
  return {
    to: deployment.campaigns,
    data: encodeCall({
      abi: campaignsAbi,
      functionName: 'leaveRound',
      args: [checkHash(campaign, 'campaign')],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Take the campaign out of its matching round, for good.',
  }
}
