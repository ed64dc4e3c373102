import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import type { Address, Client } from 'viem'
import { readContract } from 'viem/actions'

type Input = { deployment: Pick<Deployment, 'airdrops'>; creator: Address }

/** How many airdrops an account has created; the next one's id follows from it (`airdropId`). */
export function getAirdropNonce(client: Client, { deployment, creator }: Input): Promise<bigint> {
  const at = { address: deployment.airdrops, abi: airdropsAbi } as const
  return readContract(client, { ...at, functionName: 'nonces', args: [creator] })
}
