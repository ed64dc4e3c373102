import type { Deployment } from '@commonweight/abi/deployment'
import { matchingRoundsAbi } from '@commonweight/abi/generated'
import type { Client } from 'viem'
import { readContract } from 'viem/actions'

type Input = {
  deployment: Pick<Deployment, 'matchingRounds'>
  round: number
  block: bigint
}

/** Reads a round's state after a block; undefined if the node no longer has the state of that block. */
export async function getRoundAt(client: Client, { deployment, round, block }: Input) {
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
