import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Client } from 'viem'
import { readContract } from 'viem/actions'

export type GetRoundAtParameters = {
  deployment: Pick<Deployment, 'matchingRounds'>
  round: number
  block: bigint
}

/** A round's state after a block; undefined if the node cannot say, as it keeps the state of late blocks only. */
export async function getRoundAt(client: Client, { deployment, round, block }: GetRoundAtParameters) {
  try {
    return await readContract(client, {
      address: deployment.matchingRounds,
      abi: matchingRoundsAbi,
      functionName: 'roundOf',
      args: [round],
      blockNumber: block,
    })
  } catch {
    return undefined
  }
}
