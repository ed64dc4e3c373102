import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Client } from 'viem'
import { readContract } from 'viem/actions'

type Input = { deployment: Pick<Deployment, 'matchingRounds'>; round: number }

/**
 * Unix seconds from which a round can be sealed, even if a result is posted and vetoed: `latestSealAt` of its terms.
 */
export async function getLatestSealAt(client: Client, { deployment, round }: Input): Promise<number> {
  const seconds = await readContract(client, {
    address: deployment.matchingRounds,
    abi: matchingRoundsAbi,
    functionName: 'latestSealAt',
    args: [round],
  })
  return Number(seconds)
}
