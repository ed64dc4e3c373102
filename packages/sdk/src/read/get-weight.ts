import { FULL_WEIGHT } from '@commonweight/abi/constants'
import { voucherGateAbi } from '@commonweight/abi/generated'
import type { Address, Client } from 'viem'
import { readContract } from 'viem/actions'

/** @property gate Any personhood gate. */
type Input = { gate: Address; account: Address }

/** Reads the weight in basis points that a gate gives an account now, 0 to 10,000. */
export async function getWeight(client: Client, { gate, account }: Input): Promise<number> {
  const weight = await readContract(client, {
    address: gate,
    abi: voucherGateAbi,
    functionName: 'weightOf',
    args: [account],
  })
  return Math.min(Number(weight), FULL_WEIGHT)
}
