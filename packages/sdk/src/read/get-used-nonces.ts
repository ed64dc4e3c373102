import type { Deployment } from '@commonweight/abi/deployment'
import { donationRouterAbi, permit2Abi } from '@commonweight/abi/generated'
import type { Address, Client } from 'viem'
import { readContract } from 'viem/actions'

const BITS_OF_A_WORD = 8n

/** What makes a signed cart happen once: the router's own nonces, or Permit2's. */
type Guarded = { usedOnceBy: 'router' | 'permit2'; nonce: bigint }

type Input = { deployment: Pick<Deployment, 'donationRouter' | 'permit2'>; donor: Address; carts: readonly Guarded[] }

/** Reads for each cart whether its nonce is used up: by the gift itself, or because it was cancelled. */
export function getUsedNonces(client: Client, { deployment, donor, carts }: Input): Promise<boolean[]> {
  return Promise.all(
    carts.map(async ({ usedOnceBy, nonce }) => {
      if (usedOnceBy === 'router') {
        const at = { address: deployment.donationRouter, abi: donationRouterAbi } as const
        return readContract(client, { ...at, functionName: 'isUsed', args: [donor, nonce] })
      }
      const at = { address: deployment.permit2, abi: permit2Abi } as const
      const word = await readContract(client, {
        ...at,
        functionName: 'nonceBitmap',
        args: [donor, nonce >> BITS_OF_A_WORD],
      })
      return (word & (1n << (nonce & 255n))) !== 0n
    }),
  )
}
