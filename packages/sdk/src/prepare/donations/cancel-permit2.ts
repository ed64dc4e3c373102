import type { Deployment } from '@commonweight/abi/deployment'
import { permit2Abi } from '@commonweight/abi/generated'
import { callsTo } from '../../call/calls-to'

const BITS_OF_A_WORD = 8n

const permit2Call = callsTo('permit2', permit2Abi)

/** @property nonce Of the cart. */
type Input = { deployment: Deployment; nonce: bigint }

/** Cancels a cart that the caller signed for Permit2. Idempotent. */
export function prepareCancelPermit2({ deployment, nonce }: Input) {
  // Permit2 keeps used nonces as bits, 256 to a word.
  const args = [nonce >> BITS_OF_A_WORD, 1n << (nonce & 255n)] as const
  return permit2Call(deployment, 'invalidateUnorderedNonces', args, 'Cancel a cart that you have signed for Permit2.')
}
