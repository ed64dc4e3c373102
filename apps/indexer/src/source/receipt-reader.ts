import type { Hex } from 'viem'
import type { RawLog } from './raw-log'

/** Not every node serves receipts of a block. After so many failures in a row it is taken for one that does not. */
const MAX_FAILURES = 5
/** And asked again after a while; then one failure is enough. */
const PAUSE_MS = 120_000

const METHOD_NOT_FOUND = -32601

type Receipt = { logs: RawLog[] }

/**
 * Reads the contracts' logs from a block's receipts; null where the node does not serve them. A failure is thrown
 * until there have been too many, whatever the node says of it.
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
      const found = receipts?.flatMap(({ logs }) => logs.filter(({ address }) => addresses.includes(lower(address))))
      failures = 0
      return found ?? null
    } catch (error) {
      if (Date.now() < askAgainAt) return null
      // Those that are asked together fail together, by one lost connection.
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

/** By the code that JSON-RPC has for it. */
function isUnknownMethod(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === METHOD_NOT_FOUND
}

function lower(address: Hex): Hex {
  return address.toLowerCase() as Hex
}
