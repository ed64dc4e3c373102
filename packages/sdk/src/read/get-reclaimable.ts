import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Address, Client } from 'viem'
import { readContract } from 'viem/actions'

export type GetReclaimableParameters = { deployment: Deployment; round: number; sponsor: Address }

/** Base units that a sponsor, or the terms' `unusedTo`, can take back from a round now. */
export function getReclaimable(client: Client, parameters: GetReclaimableParameters): Promise<bigint> {
  const { deployment, round, sponsor } = parameters
  return readContract(client, {
    address: deployment.matchingRounds,
    abi: matchingRoundsAbi,
    functionName: 'reclaimable',
    args: [round, sponsor],
  })
}
