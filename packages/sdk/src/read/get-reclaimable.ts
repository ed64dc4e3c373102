import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Address, Client } from 'viem'
import { readContract } from 'viem/actions'

type Input = { deployment: Deployment; round: number; sponsor: Address }

/** Reads the base units that a sponsor, or the terms' `unusedTo`, can take back from a round now. */
export function getReclaimable(client: Client, { deployment, round, sponsor }: Input): Promise<bigint> {
  return readContract(client, {
    address: deployment.matchingRounds,
    abi: matchingRoundsAbi,
    functionName: 'reclaimable',
    args: [round, sponsor],
  })
}
