import type { Deployment } from '@commonweight/abi/deployment'
import { airdropsAbi } from '@commonweight/abi/generated'
import type { Address, Client, Hex } from 'viem'
import { readContract } from 'viem/actions'

type Input = { deployment: Pick<Deployment, 'airdrops'>; airdrop: Hex; account: Address }

/** Base units that an account was paid of an airdrop. */
export function getAirdropClaimed(client: Client, { deployment, airdrop, account }: Input): Promise<bigint> {
  const at = { address: deployment.airdrops, abi: airdropsAbi } as const
  return readContract(client, { ...at, functionName: 'claimedOf', args: [airdrop, account] })
}
