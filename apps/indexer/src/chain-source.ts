import { type Address, createClient, type Hex, http, numberToHex } from 'viem'
import { InconsistentNodeError } from './errors'
import type { RawHeader, RawLog } from './raw-log'

/** What the indexer asks of a node. Every answer may be late, stale or missing: callers check that they fit together. */
export type ChainSource = {
  chainId(): Promise<number>
  latest(): Promise<RawHeader>
  /** @throws InconsistentNodeError if the node does not have it. */
  header(number: bigint): Promise<RawHeader>
  headers(from: bigint, to: bigint): Promise<RawHeader[]>
  logs(from: bigint, to: bigint): Promise<RawLog[]>
  logsOfBlock(hash: Hex): Promise<RawLog[]>
  /** The same from the block's receipts, which not every node serves; null: cannot tell. */
  logsInReceipts(hash: Hex): Promise<RawLog[] | null>
}

const BATCH_SIZE = 200
const TIMEOUT_MS = 15_000
/** Some 90,000 logs. What exceeds it is asked for in smaller ranges. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024

/** @param addresses Contracts whose logs are read. */
export function chainSource(rpcUrl: string, addresses: readonly Address[]): ChainSource {
  // Requests of one moment go in one HTTP request, which one node answers. Retries are the caller's, with other ranges.
  const transport = http(rpcUrl, {
    batch: { batchSize: BATCH_SIZE },
    maxResponseBodySize: MAX_ANSWER_BYTES,
    retryCount: 0,
    timeout: TIMEOUT_MS,
  })
  const client = createClient({ transport })
  const request = <T>(method: string, params: unknown[]): Promise<T> =>
    (client.request as (call: { method: string; params: unknown[] }) => Promise<T>)({ method, params })
  const header = async (tag: string) => {
    const found = await request<RawHeader | null>('eth_getBlockByNumber', [tag, false])
    if (!found) throw new InconsistentNodeError(`The node does not have block ${tag}.`)
    return found
  }
  const getLogs = (filter: object) => request<RawLog[]>('eth_getLogs', [{ address: addresses, ...filter }])
  return {
    chainId: async () => Number(await request<Hex>('eth_chainId', [])),
    latest: () => header('latest'),
    header: (number) => header(numberToHex(number)),
    headers: (from, to) => Promise.all(numbers(from, to).map((number) => header(numberToHex(number)))),
    logs: (from, to) => getLogs({ fromBlock: numberToHex(from), toBlock: numberToHex(to) }),
    logsOfBlock: (blockHash) => getLogs({ blockHash }),
    logsInReceipts: (hash) => receiptLogs(() => request('eth_getBlockReceipts', [{ blockHash: hash }]), addresses),
  }
}

type Receipt = { logs: RawLog[] }

async function receiptLogs(ask: () => Promise<Receipt[] | null>, addresses: readonly Address[]) {
  const receipts = await ask().catch(unsupportedOnly)
  return receipts?.flatMap(({ logs }) => logs.filter(({ address }) => addresses.includes(address))) ?? null
}

const METHOD_NOT_FOUND = -32601

function unsupportedOnly(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === METHOD_NOT_FOUND) return null
  throw error
}

function numbers(from: bigint, to: bigint): bigint[] {
  return Array.from({ length: Number(to - from) + 1 }, (_, i) => from + BigInt(i))
}
