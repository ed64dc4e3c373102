import { bytesToBigInt } from 'viem/utils'

/** A nonce that nobody has used: carts and Permit2 take nonces in any order, so chance needs no look at the chain. */
export function randomNonce(): bigint {
  return bytesToBigInt(crypto.getRandomValues(new Uint8Array(32)))
}
