import type { Hex } from '@commonweight/domain/hex'

/** What may be the hash of a transaction, in lower case; null for anything else. */
export function transactionHash(answer: unknown): Hex | null {
  return typeof answer === 'string' && /^0x[0-9a-f]{64}$/i.test(answer) ? (answer.toLowerCase() as Hex) : null
}
