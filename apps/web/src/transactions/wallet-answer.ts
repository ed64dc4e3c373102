import type { Hex } from '@commonweight/domain/hex'

/** Characters of a batch's name: 4,096 bytes of hex, as EIP-5792 bounds it. */
export const MAX_CALLS_ID = 8_194

/** What may be the hash of a transaction, in lower case; null for anything else. */
export function transactionHash(answer: unknown): Hex | null {
  return typeof answer === 'string' && /^0x[0-9a-f]{64}$/i.test(answer) ? (answer.toLowerCase() as Hex) : null
}

/** The name that a wallet gives a batch: `{ id }` since version 2 of EIP-5792, a text before; null for anything else. */
export function callsIdOf(answer: unknown): string | null {
  const id: unknown = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : answer
  return typeof id === 'string' && id.length > 0 && id.length <= MAX_CALLS_ID ? id : null
}

/** The transaction that a wallet's report on a batch names; null if there is none yet. */
export function hashInStatus(status: unknown): Hex | null {
  const { receipts } = (typeof status === 'object' && status !== null ? status : {}) as { receipts?: unknown }
  const last: unknown = Array.isArray(receipts) ? receipts.at(-1) : null
  if (typeof last !== 'object' || last === null || !('transactionHash' in last)) return null
  return transactionHash(last.transactionHash)
}
