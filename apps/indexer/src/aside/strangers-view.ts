import { type Address, createClient, type Hex, http } from 'viem'
import { numberToHex } from 'viem/utils'

const TIMEOUT_MS = 10_000
/** Enough for every honest contract; ends loops and bounds the answer. */
const GAS = numberToHex(1_000_000)
const MAX_ANSWER_BYTES = 64 * 1024

/** @property at A block by its hash, or the newest. */
export type StrangersCall = { to: Address; data: Hex; at: Hex | 'latest' }

/** Asks one node for a view of a stranger's contract: with a bound of gas, bytes and time, over its own connections. */
export function strangersViews(rpcUrl: string) {
  const transport = http(rpcUrl, { maxResponseBodySize: MAX_ANSWER_BYTES, retryCount: 0, timeout: TIMEOUT_MS })
  const request = createClient({ transport }).request as (call: {
    method: string
    params: unknown[]
  }) => Promise<unknown>
  return {
    readChainId: () => request({ method: 'eth_chainId', params: [] }),
    read: ({ to, data, at }: StrangersCall) =>
      request({
        method: 'eth_call',
        params: [{ to, data, gas: GAS }, at === 'latest' ? at : { blockHash: at, requireCanonical: true }],
      }),
  }
}

export type StrangersViews = ReturnType<typeof strangersViews>
