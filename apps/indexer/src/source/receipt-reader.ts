import { lowerHex } from '@commonweight/domain/hex'
import type { Hex } from 'viem'
import type { RawLog } from './raw-log'

/**
 * Not every node serves receipts of a block. After this many failures in a row the node counts as one that does not.
 */
const MAX_FAILURES = 5
/** After this time receipts are requested again; then one failure is enough. */
const PAUSE_MS = 120_000

const METHOD_NOT_FOUND = -32601

type Receipt = { logs: RawLog[] }

/**
 * Returns a function that reads the contracts' logs from a block's receipts; null if the node does not serve receipts.
 * It throws failures until there have been too many, whatever their message.
 */
export function receiptReader(ask: (blockHash: Hex) => Promise<Receipt[] | null>, addresses: readonly Hex[]) {
  let failures = 0
  let askAgainAt = 0
  let asked = 0
  let countedUpTo = 0
  return async (blockHash: Hex): Promise<RawLog[] | null> => {
    if (Date.now() < askAgainAt) return null
    asked += 1
    const own = asked
    try {
      const receipts = await ask(blockHash)
      const found = receipts?.flatMap(({ logs }) => logs.filter(({ address }) => addresses.includes(lowerHex(address))))
      failures = 0
      return found ?? null
    } catch (error) {
      if (Date.now() < askAgainAt) return null
      // Requests that are sent together fail together when the connection breaks: they count once.
      if (own > countedUpTo) {
        failures += 1
        countedUpTo = asked
      }
      if (failures < MAX_FAILURES && !isUnknownMethod(error)) throw error
      failures = MAX_FAILURES - 1
      askAgainAt = Date.now() + PAUSE_MS
      return null
    }
  }
}

/** By the error code that JSON-RPC defines. */
function isUnknownMethod(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === METHOD_NOT_FOUND
}
