import type { Hex } from '@commonweight/db/views'
import type { Client } from 'viem'
import { hexToBigInt, hexToNumber } from 'viem/utils'

export type RpcReceipt = { hash: Hex; blockNumber: bigint; blockHash: Hex; success: boolean }

type RawReceipt = { transactionHash: Hex; blockNumber: Hex; blockHash: Hex; status: Hex }

/** A transaction's receipt, null while there is none. Throws only where the node does not answer. */
export async function rpcReceipt(client: Client, hash: Hex): Promise<RpcReceipt | null> {
  const raw = await request<RawReceipt>(client, 'eth_getTransactionReceipt', hash)
  if (!raw) return null
  return {
    hash: raw.transactionHash,
    blockNumber: hexToBigInt(raw.blockNumber),
    blockHash: raw.blockHash,
    success: raw.status === '0x1',
  }
}

/** A transaction that the node knows, mined or not; null otherwise. Throws only where the node does not answer. */
export async function rpcTransaction(client: Client, hash: Hex): Promise<{ nonce: number } | null> {
  const raw = await request<{ nonce: Hex }>(client, 'eth_getTransactionByHash', hash)
  return raw && { nonce: hexToNumber(raw.nonce) }
}

/** Without viem's formatters, which turn "not there" into an error like any other. */
async function request<result>(client: Client, method: string, hash: Hex): Promise<result | null> {
  const send = client.request as (request: { method: string; params: unknown[] }) => Promise<result | null>
  return send({ method, params: [hash] })
}
