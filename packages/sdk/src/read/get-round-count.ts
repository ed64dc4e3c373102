import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Client } from 'viem'
import { readContract } from 'viem/actions'

/** Reads how many rounds there are. They are numbered from 1. */
export function getRoundCount(client: Client, { deployment }: { deployment: Deployment }): Promise<number> {
  return readContract(client, {
    address: deployment.matchingRounds,
    abi: matchingRoundsAbi,
    functionName: 'roundCount',
  })
}
