import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareSealRoundParameters = { deployment: Deployment; round: number }

/** Fixes the result; anyone may: one that stands after review and veto, the chain's own a day later. */
export function prepareSealRound({ deployment, round }: PrepareSealRoundParameters): PreparedCall {
  return {
    to: deployment.matchingRounds,
    data: encodeCall({ abi: matchingRoundsAbi, functionName: 'seal', args: [round] }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Fix the result of the round.',
  }
}
