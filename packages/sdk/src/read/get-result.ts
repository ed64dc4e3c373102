import type { Deployment } from '@commonweight/abi/deployment'
import { computedResultAbi } from '@commonweight/abi/generated'
import type { Client } from 'viem'
import { getBlock, readContract } from 'viem/actions'

type Input = { deployment: Pick<Deployment, 'computedResult'>; round: number }

/** Reads what a round's calculator posted (struct `PostedResult`; `root` is zero if nothing), and whether it stands. */
export async function getResult(client: Client, { deployment, round }: Input) {
  const { number: blockNumber } = await getBlock(client)
  const at = { address: deployment.computedResult, abi: computedResultAbi, args: [round], blockNumber } as const
  const [result, [stands]] = await Promise.all([
    readContract(client, { ...at, functionName: 'resultOf' }),
    readContract(client, { ...at, functionName: 'standing' }),
  ])
  return { ...result, stands }
}
