import { isNativeToken } from '@commonweight/domain/native-token'
import { type Address, type Client, erc20Abi } from 'viem'
import { getBalance, readContract } from 'viem/actions'

type Input = { token: Address; account: Address }

/** Base units that an account holds of a token, or of the native coin for the zero address. */
export function getTokenBalance(client: Client, { token, account }: Input): Promise<bigint> {
  if (isNativeToken(token)) return getBalance(client, { address: account })
  return readContract(client, { address: token, abi: erc20Abi, functionName: 'balanceOf', args: [account] })
}
