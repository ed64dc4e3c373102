import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

export type PrepareReclaimParameters = { deployment: Deployment; round: number; sponsor: Address }

/**
 * Pays a sponsor's share of what the round did not use, or all of it to the terms' `unusedTo`; anyone may, from
 * `claimUntil`.
 * @param parameters.sponsor The sponsor, or `unusedTo`.
 */
export function prepareReclaim({ deployment, round, sponsor }: PrepareReclaimParameters): PreparedCall {
  return {
    to: deployment.matchingRounds,
    data: encodeCall({ abi: matchingRoundsAbi, functionName: 'reclaim', args: [round, sponsor] }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Return what the round did not use to ${sponsor}.`,
  }
}
