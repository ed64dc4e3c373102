import { type Address, type Client, createClient, type Hex, http, numberToHex } from 'viem'
import { InconsistentNodeError } from '../errors'
import { headerCheck } from './header-check'
import type { WholeHeader } from './header-hash'
import type { RawHeader, RawLog } from './raw-log'
import { receiptReader } from './receipt-reader'

/** Requests to one node. Answers may be late, stale or missing: callers check that they fit together. */
export type ChainSource = {
  readChainId(): Promise<number>
  readLatest(): Promise<RawHeader>
  /** @throws InconsistentNodeError if the node does not have it. */
  readHeader(number: bigint): Promise<RawHeader>
  readHeaders(from: bigint, to: bigint): Promise<RawHeader[]>
  readLogs(from: bigint, to: bigint): Promise<RawLog[]>
  /** Logs of one block with one of these first topics. */
  readLogsOfBlock(hash: Hex, topics: readonly Hex[]): Promise<RawLog[]>
  /** Logs of one block from its receipts; null: the node does not serve receipts. */
  readLogsInReceipts(hash: Hex): Promise<RawLog[] | null>
  /** The answer of eth_call at a block of the node's chain (EIP-1898). */
  call(call: { to?: Address; data: Hex }, blockHash: Hex): Promise<Hex>
}

const BATCH_SIZE = 200
/** Calls and receipts are large; nodes accept some 5 MB in one HTTP request. */
const LARGE_BATCH_SIZE = 16
/** Headers requested at a time. */
const HEADERS_TOGETHER = 800
const TIMEOUT_MS = 15_000
/** Some 90,000 logs. A larger answer fails, and smaller ranges are requested. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024

/** A node as a source. @param addresses Contracts whose logs are read. */
export function chainSource(rpcUrl: string, addresses: readonly Address[]): ChainSource {
  // Requests of one moment share an HTTP request, so one node answers them all. Callers retry, with other ranges.
  const client = clientOf(rpcUrl, BATCH_SIZE)
  const request = requester(client)
  const requestLarge = requester(clientOf(rpcUrl, LARGE_BATCH_SIZE))
  const isHashed = headerCheck()
  const readHeader = async (tag: string): Promise<RawHeader> => {
    const found = await request<(RawHeader & WholeHeader) | null>('eth_getBlockByNumber', [tag, false])
    if (!found) throw new InconsistentNodeError(`The node does not have block ${tag}.`)
    if (!isHashed(found))
      throw new InconsistentNodeError(`The node reported a block ${tag} that does not have its hash.`)
    // Drops the rest, mainly the list of transactions.
    const { number, hash, parentHash, timestamp, logsBloom } = found
    return { number, hash, parentHash, timestamp, logsBloom }
  }
  const readLogs = async (filter: object) => {
    const found = await request<RawLog[] | null>('eth_getLogs', [{ address: addresses, ...filter }])
    if (!Array.isArray(found)) throw new InconsistentNodeError('The node answered a request for logs without a list.')
    return found
  }
  return {
    readChainId: async () => Number(await request<Hex>('eth_chainId', [])),
    readLatest: () => readHeader('latest'),
    readHeader: (number) => readHeader(numberToHex(number)),
    readHeaders: async (from, to) => {
      const headers: RawHeader[] = []
      for (let at = from; at <= to; at += BigInt(HEADERS_TOGETHER)) {
        const last = at + BigInt(HEADERS_TOGETHER) - 1n
        const some = numbers(at, last < to ? last : to).map((number) => readHeader(numberToHex(number)))
        headers.push(...(await Promise.all(some)))
      }
      return headers
    },
    readLogs: (from, to) => readLogs({ fromBlock: numberToHex(from), toBlock: numberToHex(to) }),
    readLogsOfBlock: (blockHash, topics) => readLogs({ blockHash, topics: [topics] }),
    readLogsInReceipts: receiptReader((blockHash) => requestLarge('eth_getBlockReceipts', [{ blockHash }]), addresses),
    call: (call, blockHash) => requestLarge('eth_call', [call, { blockHash, requireCanonical: true }]),
  }
}

function clientOf(rpcUrl: string, batchSize: number): Client {
  const transport = http(rpcUrl, {
    batch: { batchSize },
    maxResponseBodySize: MAX_ANSWER_BYTES,
    retryCount: 0,
    timeout: TIMEOUT_MS,
  })
  return createClient({ transport })
}

function requester(client: Client) {
  return <T>(method: string, params: unknown[]): Promise<T> =>
    (client.request as (call: { method: string; params: unknown[] }) => Promise<T>)({ method, params })
}

function numbers(from: bigint, to: bigint): bigint[] {
  return Array.from({ length: Number(to - from) + 1 }, (_, i) => from + BigInt(i))
}
