import type { Hex } from '@commonweight/db/views'
import { type Client, isAddressEqual, type TypedDataDefinition } from 'viem'
import { verifyTypedData } from 'viem/actions'
import { recoverTypedDataAddress } from 'viem/utils'

export type IsSignatureOfParameters = { account: Hex; data: TypedDataDefinition; signature: Hex }

/**
 * Whether a signature is the account's, asked as the contracts ask: its key first, which an account with code may have
 * too (EIP-7702), then the account itself (ERC-1271).
 */
export async function isSignatureOf(
  client: Client,
  { account, data, signature }: IsSignatureOfParameters,
): Promise<boolean> {
  const key = await recoverTypedDataAddress({ ...data, signature }).catch(() => null)
  if (key && isAddressEqual(key, account)) return true
  return verifyTypedData(client, { address: account, signature, ...data })
}
