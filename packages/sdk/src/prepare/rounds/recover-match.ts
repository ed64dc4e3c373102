import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Hex } from 'viem'
import { checkHash } from '../../call/check-argument'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareRecoverMatchParameters = { deployment: Deployment; round: number; campaign: Hex }

/** Takes the unreleased match of a failed campaign back for the round; anyone may, at any time. */
export function prepareRecoverMatch({ deployment, round, campaign }: PrepareRecoverMatchParameters): PreparedCall {
  return {
    to: deployment.matchingRounds,
    data: encodeCall({
      abi: matchingRoundsAbi,
      functionName: 'recover',
      args: [round, checkHash(campaign, 'campaign')],
    }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Return the match of a failed campaign to its round.',
  }
}
