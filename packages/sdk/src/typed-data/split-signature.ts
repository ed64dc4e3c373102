import { type Hex, parseSignature } from 'viem'
import { InvalidArgumentError } from '../call/invalid-argument-error'

/**
 * Splits an ECDSA signature into the parts that token standards take.
 * @throws InvalidArgumentError for any other signature, such as that of a contract account.
 */
export function splitSignature(signature: Hex, parameter: string): { v: number; r: Hex; s: Hex } {
  try {
    const { r, s, yParity } = parseSignature(signature)
    return { v: 27 + yParity, r, s }
  } catch {
    throw new InvalidArgumentError(parameter, 'must be the 65-byte signature of an account without code.')
  }
}
