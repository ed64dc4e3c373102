import type { Hex } from '@commonweight/domain/hex'
import { type Client, isAddressEqual, parseAbi, type TypedDataDefinition } from 'viem'
import { readContract } from 'viem/actions'
import { hashTypedData, recoverTypedDataAddress } from 'viem/utils'
import { isWithoutNode } from '../errors/problem-of-error'

export type IsSignatureOfParameters = { account: Hex; data: TypedDataDefinition; signature: Hex }

const abi = parseAbi(['function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)'])
const IS_VALID = '0x1626ba7e'

/**
 * Whether a signature is the account's. Checks as the contracts do: first the key, which an account with code may have
 * too (EIP-7702), then the account itself (ERC-1271). Throws if the network does not answer.
 */
export async function isSignatureOf(
  client: Client,
  { account, data, signature }: IsSignatureOfParameters,
): Promise<boolean> {
  const key = await recoverTypedDataAddress({ ...data, signature }).catch(() => null)
  if (key && isAddressEqual(key, account)) return true
  try {
    const args = [hashTypedData(data), signature] as const
    return (await readContract(client, { address: account, abi, functionName: 'isValidSignature', args })) === IS_VALID
  } catch (error) {
    if (isWithoutNode(error)) throw error
    return false
  }
}
