import type { Deployment } from '@commonweight/abi/deployment'
import { permit2Abi } from '@commonweight/abi/generated'
import { encodeCall } from '../../call/encode-call'
import type { PreparedCall } from '../../call/prepared-call'

/** @property nonce Of the cart. */
export type PrepareCancelPermit2Parameters = { deployment: Deployment; nonce: bigint }

const BITS_OF_A_WORD = 8n

/** Makes a cart that the caller signed for Permit2 worthless. Idempotent. */
export function prepareCancelPermit2({ deployment, nonce }: PrepareCancelPermit2Parameters): PreparedCall {
  // Permit2 keeps used nonces as bits, 256 to a word.
  const args = [nonce >> BITS_OF_A_WORD, 1n << (nonce & 255n)] as const
  return {
    to: deployment.permit2,
    data: encodeCall({ abi: permit2Abi, functionName: 'invalidateUnorderedNonces', args }),
    value: 0n,
    chainId: deployment.chainId,
    description: 'Cancel a cart that you have signed for Permit2.',
  }
}
