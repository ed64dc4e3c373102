import { type Address, createClient, erc20Abi, type Hex, http, numberToHex } from 'viem'
import { call } from 'viem/actions'
import { decodeFunctionResult, encodeFunctionData, hexToString } from 'viem/utils'
import { InconsistentNodeError } from './errors'
import type { RawHeader, RawLog } from './raw-log'

export type TokenMetadata = { symbol: string; name: string }

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
  token(address: Address): Promise<TokenMetadata>
}

const BATCH_SIZE = 200
const TIMEOUT_MS = 15_000
/** Some 90,000 logs. What exceeds it is asked for in smaller ranges. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024
const ZERO_ADDRESS = '0x0000000000000000000000000000000000000000'
const NATIVE: TokenMetadata = { symbol: 'ETH', name: 'Ether' }

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
    token: (address) => tokenMetadata(address, (data) => call(client, { to: address, data })),
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

type Call = (data: Hex) => Promise<{ data?: Hex | undefined }>

async function tokenMetadata(address: Address, read: Call): Promise<TokenMetadata> {
  if (address === ZERO_ADDRESS) return NATIVE
  const [symbol, name] = await Promise.all([readText(read, 'symbol'), readText(read, 'name')])
  return { symbol: symbol || `${address.slice(0, 6)}…`, name: name || address }
}

const MAX_TEXT = 32

/** Optional in ERC-20, bytes32 in the oldest tokens, and whatever its author likes: cut and cleaned. */
async function readText(read: Call, functionName: 'symbol' | 'name'): Promise<string> {
  const { data } = await read(encodeFunctionData({ abi: erc20Abi, functionName })).catch(revertedOnly)
  if (!data || data === '0x') return ''
  const text = data.length === 66 ? hexToString(data, { size: 32 }) : decodeText(data, functionName)
  return text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(0, MAX_TEXT)
}

function decodeText(data: Hex, functionName: 'symbol' | 'name'): string {
  try {
    return decodeFunctionResult({ abi: erc20Abi, functionName, data })
  } catch {
    return ''
  }
}

/** A token without a name reverts; a node that fails must be asked again. */
function revertedOnly(error: unknown): { data?: Hex } {
  if (error instanceof Error && /revert|execution/i.test(error.message)) return {}
  throw error
}
