import type { Hex } from '@commonweight/domain/hex'
import { decodeError } from '@commonweight/sdk/call/decode-error'
import type { Client } from 'viem'
import { estimateGas, call as ethCall, getBlock } from 'viem/actions'
import { numberToHex } from 'viem/utils'
import { problemOfError } from './errors/problem-of-error'

export type CallRequest = { account: Hex; to: Hex; data: Hex; value: bigint }

/** How far the visitor's clock may be ahead of the newest block to be believed. */
const MOST_AHEAD = 120n

/**
 * Runs a call at the time that the next block will have; throws what the contract says if it would fail. Returns that
 * time, in Unix seconds. Nodes that take no time for a call are asked for their pending block, then for the newest.
 */
export async function simulateInNextBlock(client: Client, request: CallRequest): Promise<bigint> {
  const time = await nextBlockTime(client)
  const attempts = [
    () => ethCall(client, { ...request, blockOverrides: { time } }),
    () => ethCall(client, { ...request, blockTag: 'pending' }),
    () => ethCall(client, request),
  ]
  for (const [index, attempt] of attempts.entries()) {
    try {
      await attempt()
      break
    } catch (error) {
      if (saysNo(error) || index === attempts.length - 1) throw error
    }
  }
  return time
}

/** Gas of a call that is known to succeed at `time`; null where the node estimates for the newest block only. */
export async function estimateInNextBlock(client: Client, request: CallRequest, time: bigint): Promise<bigint | null> {
  const { account: from, to, data, value } = request
  const send = client.request as (request: { method: string; params: readonly unknown[] }) => Promise<Hex>
  const call = { from, to, data, value: numberToHex(value) }
  const attempts = [
    () => send({ method: 'eth_estimateGas', params: [call, 'latest', {}, { time: numberToHex(time) }] }).then(BigInt),
    () => estimateGas(client, { ...request, blockTag: 'pending' }),
    () => estimateGas(client, request),
  ]
  for (const attempt of attempts) {
    try {
      return await attempt()
    } catch (error) {
      if (isUnreachable(error)) throw error
    }
  }
  return null
}

/** The node's own word for it, else the visitor's clock where that is plausible, else the second after the newest block. */
async function nextBlockTime(client: Client): Promise<bigint> {
  const [latest, pending] = await Promise.all([
    getBlock(client, { blockTag: 'latest' }),
    getBlock(client, { blockTag: 'pending' }).catch(() => null),
  ])
  if (pending && pending.timestamp > latest.timestamp) return pending.timestamp
  const clock = BigInt(Math.floor(Date.now() / 1000))
  const isPlausible = clock > latest.timestamp && clock <= latest.timestamp + MOST_AHEAD
  return isPlausible ? clock : latest.timestamp + 1n
}

/** Whether the contract refused, or the network is silent: another way of asking would change nothing. */
function saysNo(error: unknown): boolean {
  return (
    decodeError(error) !== undefined || ['Unexplained', 'InsufficientFunds', 'Unreachable'].includes(problemOf(error))
  )
}

function isUnreachable(error: unknown): boolean {
  return problemOf(error) === 'Unreachable'
}

function problemOf(error: unknown): string {
  return problemOfError(error, null).name
}
