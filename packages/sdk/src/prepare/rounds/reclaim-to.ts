import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareReclaimToParameters = { deployment: Deployment; round: number; to: Address }

/** Pays the share of what the round did not use that is the caller's, a sponsor's or `unusedTo`, to `to`. */
export function prepareReclaimTo({ deployment, round, to }: PrepareReclaimToParameters): PreparedCall {
  return {
    to: deployment.matchingRounds,
    data: encodeCall({ abi: matchingRoundsAbi, functionName: 'reclaimTo', args: [round, to] }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Pay your part of what the round did not use to ${to}.`,
  }
}
