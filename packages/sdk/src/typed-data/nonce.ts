import { bytesToBigInt } from 'viem/utils'
import { InvalidArgumentError } from '../call/invalid-argument-error'

/**
 * Picks a nonce that nobody has used. Carts and Permit2 take nonces in any order, so chance needs no look at the chain.
 */
export function randomNonce(): bigint {
  return bytesToBigInt(crypto.getRandomValues(new Uint8Array(32)))
}

/**
 * Returns the nonce.
 * @throws InvalidArgumentError unless it fits 256 bits.
 */
export function checkNonce(nonce: bigint, parameter: string): bigint {
  if (nonce < 0n || nonce >= 2n ** 256n) throw new InvalidArgumentError(parameter, 'must fit 256 bits.')
  return nonce
}
