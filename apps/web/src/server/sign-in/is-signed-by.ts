import { BaseError } from '@commonweight/domain/base-error'
import type { Hex } from '@commonweight/domain/hex'
import { createClient, custom, type EIP1193RequestFn, http, RpcRequestError } from 'viem'
import { verifyMessage } from 'viem/actions'
import { recoverMessageAddress } from 'viem/utils'

/** The node did not say whether a contract wallet has signed. */
export class SignatureUnreadError extends BaseError {
  override readonly name = 'SignatureUnreadError'
}

/** Somebody waits, and there may be two questions: by ERC-6492, then by ERC-1271 alone. */
const CHAIN = { timeout: 1_200, retryCount: 0 }

type Signed = { account: Hex; message: string; signature: Hex; rpcUrl: string }

/**
 * Whether an account has signed a text (EIP-191): by its key, or a contract wallet by its own rules (ERC-1271), also
 * before it is deployed (ERC-6492). Only contract wallets need the node.
 * @throws SignatureUnreadError
 */
export async function isSignedBy({ account, message, signature, rpcUrl }: Signed): Promise<boolean> {
  const key = await recoverMessageAddress({ message, signature }).catch(() => null)
  if (key?.toLowerCase() === account) return true
  const node = http(rpcUrl, CHAIN)({})
  let isSilent = false
  const request: EIP1193RequestFn = async (question) => {
    try {
      return await node.request(question)
    } catch (error) {
      const hasRun = error instanceof RpcRequestError && (error.code === 3 || /revert/i.test(error.message))
      if (!hasRun) isSilent = true
      throw error
    }
  }
  const client = createClient({ transport: custom({ request }, { retryCount: 0 }) })
  const isSigned = await verifyMessage(client, { address: account, message, signature }).catch(() => false)
  // The library says "not signed" also where the node was silent.
  if (!isSigned && isSilent) throw new SignatureUnreadError('The chain does not answer.')
  return isSigned
}
