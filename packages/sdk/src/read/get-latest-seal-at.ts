import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Client } from 'viem'
import { readContract } from 'viem/actions'

export type GetLatestSealAtParameters = { deployment: Pick<Deployment, 'matchingRounds'>; round: number }

/** Unix seconds from which a round can be sealed, whatever is posted and vetoed; `latestSealAt` of its terms. */
export async function getLatestSealAt(client: Client, parameters: GetLatestSealAtParameters): Promise<number> {
  const { deployment, round } = parameters
  const seconds = await readContract(client, {
    address: deployment.matchingRounds,
    abi: matchingRoundsAbi,
    functionName: 'latestSealAt',
    args: [round],
  })
  return Number(seconds)
}
