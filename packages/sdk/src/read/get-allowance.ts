import { type Address, type Client, erc20Abi } from 'viem'
import { readContract } from 'viem/actions'

export type GetAllowanceParameters = { token: Address; owner: Address; spender: Address }

/** Base units of an ERC-20 token that `spender` may take from `owner`. */
export function getAllowance(client: Client, { token, owner, spender }: GetAllowanceParameters): Promise<bigint> {
  return readContract(client, { address: token, abi: erc20Abi, functionName: 'allowance', args: [owner, spender] })
}
