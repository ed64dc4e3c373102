import { type Address, type Client, erc20Abi } from 'viem'
import { readContract } from 'viem/actions'

/**
 * @property token ERC-20. The native coin has no allowances; calls send it along.
 * @property spender A contract: Campaigns for donations, MatchingRounds for a pool.
 */
type Input = { token: Address; owner: Address; spender: Address }

/** Base units of an ERC-20 token that `spender` may take from `owner`. */
export function getAllowance(client: Client, { token, owner, spender }: Input): Promise<bigint> {
  return readContract(client, { address: token, abi: erc20Abi, functionName: 'allowance', args: [owner, spender] })
}
