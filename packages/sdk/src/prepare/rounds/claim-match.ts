import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareClaimMatchParameters = { deployment: Deployment; round: number; campaign: Hex }

/** Pays a campaign's match into its escrow; anyone may, until `claimUntil`. */
export function prepareClaimMatch({ deployment, round, campaign }: PrepareClaimMatchParameters): PreparedCall {
  return {
    to: deployment.matchingRounds,
    data: encodeCall({
      abi: matchingRoundsAbi,
      functionName: 'claimMatch',
      args: [round, checkHash(campaign, 'campaign')],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Pay the match into the escrow of this campaign.',
  }
}
