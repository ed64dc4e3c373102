import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Address } from 'viem'
import { encodeFunctionData } from 'viem/utils'
import type { PreparedCall } from '../prepared-call'

export type PrepareReclaimToParameters = { deployment: Deployment; round: number; to: Address }

/** Pays the caller's share of what the round did not use to `to`. */
export function prepareReclaimTo({ deployment, round, to }: PrepareReclaimToParameters): PreparedCall {
  return {
    to: deployment.matchingRounds,
    data: encodeFunctionData({ abi: matchingRoundsAbi, functionName: 'reclaimTo', args: [round, to] }),
    value: 0n,
    chainId: deployment.chainId,
    description: `Return what the round did not use of your money to ${to}.`,
  }
}
