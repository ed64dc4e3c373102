import type { Hex } from '@commonweight/domain/hex'
import type { Client } from 'viem'
import { hexToBigInt, hexToNumber } from 'viem/utils'

/** Addresses, topics and data in lower case. */
export type RpcLog = { address: string; topics: readonly string[]; data: string; transactionHash: Hex }
export type RpcReceipt = { hash: Hex; blockNumber: bigint; blockHash: Hex; success: boolean; logs: readonly RpcLog[] }
export type RpcTransaction = {
  hash: Hex
  nonce: number
  from: string
  to: string | null
  input: string
  value: bigint
  blockHash: Hex | null
}

type RawLog = { address: Hex; topics: Hex[]; data: Hex; transactionHash: Hex }
type RawReceipt = { transactionHash: Hex; blockNumber: Hex; blockHash: Hex; status: Hex; logs?: RawLog[] }
type RawTransaction = {
  nonce: Hex
  from: Hex
  to: Hex | null
  input: Hex
  value: Hex
  blockHash: Hex | null
}

/** A transaction's receipt, null while there is none. Throws only if the node does not answer. */
export async function readReceipt(client: Client, hash: Hex): Promise<RpcReceipt | null> {
  const raw = await request<RawReceipt>(client, 'eth_getTransactionReceipt', [hash])
  if (!raw) return null
  return {
    hash: raw.transactionHash,
    blockNumber: hexToBigInt(raw.blockNumber),
    blockHash: raw.blockHash,
    success: raw.status === '0x1',
    logs: (raw.logs ?? []).map(logOf),
  }
}

/** A transaction that the node has, mined or not; null otherwise. Throws only if the node does not answer. */
export async function readTransaction(client: Client, hash: Hex): Promise<RpcTransaction | null> {
  const raw = await request<RawTransaction>(client, 'eth_getTransactionByHash', [hash])
  if (!raw) return null
  const { nonce, from, to, input, value, blockHash } = raw
  return {
    hash,
    nonce: hexToNumber(nonce),
    from: from.toLowerCase(),
    to: to?.toLowerCase() ?? null,
    input: input.toLowerCase(),
    value: hexToBigInt(value),
    blockHash,
  }
}

/** Hash of a block of the present chain; null if it has none of this number (yet). */
export async function readBlockHash(client: Client, blockNumber: bigint): Promise<Hex | null> {
  const block = await request<{ hash: Hex }>(client, 'eth_getBlockByNumber', [hexOf(blockNumber), false])
  return block?.hash ?? null
}

/** Number of the newest final block; null if the node does not say which block is final. */
export async function readFinalized(client: Client): Promise<bigint | null> {
  try {
    const block = await request<{ number: Hex }>(client, 'eth_getBlockByNumber', ['finalized', false])
    return block ? hexToBigInt(block.number) : null
  } catch {
    return null
  }
}

export type RpcLogFilter = { address?: Hex; topics?: readonly (Hex | null)[]; from: bigint; to: bigint }

/** Logs of a range of blocks, in their order. */
export async function readLogs(client: Client, { address, topics, from, to }: RpcLogFilter): Promise<RpcLog[]> {
  const filter = { fromBlock: hexOf(from), toBlock: hexOf(to), ...(address && { address }), ...(topics && { topics }) }
  const logs = await request<RawLog[]>(client, 'eth_getLogs', [filter])
  return (logs ?? []).map(logOf)
}

function logOf({ address, topics, data, transactionHash }: RawLog): RpcLog {
  return {
    address: address.toLowerCase(),
    topics: topics.map((topic) => topic.toLowerCase()),
    data: data.toLowerCase(),
    transactionHash,
  }
}

function hexOf(value: bigint): Hex {
  return `0x${value.toString(16)}`
}

/** Without viem's formatters, which turn "not there" into an error like any other. */
async function request<result>(client: Client, method: string, params: readonly unknown[]): Promise<result | null> {
  const send = client.request as (request: { method: string; params: readonly unknown[] }) => Promise<result | null>
  return send({ method, params })
}
