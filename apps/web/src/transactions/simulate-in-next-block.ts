import type { Hex } from '@commonweight/domain/hex'
import { decodeError } from '@commonweight/sdk/call/decode-error'
import type { Client } from 'viem'
import { estimateGas, call as ethCall, getBlock } from 'viem/actions'
import { numberToHex } from 'viem/utils'
import { isWithoutNode, problemOfError } from './errors/problem-of-error'

/** A call, and the account that makes it. */
export type AccountCall = { account: Hex; to: Hex; data: Hex; value: bigint }

/** Seconds: a visitor's clock further ahead of the newest block counts as wrong. */
const MAX_AHEAD = 120n

/**
 * Runs a call at the time that the next block will have; throws the contract's error if it would fail. Returns that
 * time, in Unix seconds. Nodes that take no time for a call are asked for their pending block, then for the newest.
 */
export async function simulateInNextBlock(client: Client, call: AccountCall): Promise<bigint> {
  const time = await nextBlockTime(client)
  const attempts = [
    () => ethCall(client, { ...call, blockOverrides: { time } }),
    () => ethCall(client, { ...call, blockTag: 'pending' }),
    () => ethCall(client, call),
  ]
  for (const [index, attempt] of attempts.entries()) {
    try {
      await attempt()
      break
    } catch (error) {
      if (isFinal(error) || index === attempts.length - 1) throw error
    }
  }
  return time
}

/** Gas of a call that succeeds at `time`; null if the node estimates for the newest block only. */
export async function estimateInNextBlock(client: Client, call: AccountCall, time: bigint): Promise<bigint | null> {
  const { account: from, to, data, value } = call
  const send = client.request as (request: { method: string; params: readonly unknown[] }) => Promise<Hex>
  const raw = { from, to, data, value: numberToHex(value) }
  const attempts = [
    () => send({ method: 'eth_estimateGas', params: [raw, 'latest', {}, { time: numberToHex(time) }] }).then(BigInt),
    () => estimateGas(client, { ...call, blockTag: 'pending' }),
    () => estimateGas(client, call),
  ]
  for (const attempt of attempts) {
    try {
      return await attempt()
    } catch (error) {
      if (isWithoutNode(error)) throw error
    }
  }
  return null
}

/** The pending block's time, else the visitor's clock if plausible, else the second after the newest block. */
export async function nextBlockTime(client: Client): Promise<bigint> {
  const [latest, pending] = await Promise.all([
    getBlock(client, { blockTag: 'latest' }),
    getBlock(client, { blockTag: 'pending' }).catch(() => null),
  ])
  if (pending && pending.timestamp > latest.timestamp) return pending.timestamp
  const clock = BigInt(Math.floor(Date.now() / 1000))
  const isPlausible = clock > latest.timestamp && clock <= latest.timestamp + MAX_AHEAD
  return isPlausible ? clock : latest.timestamp + 1n
}

/** Whether the contract refused or the network is silent, so that another way of asking would change nothing. */
export function isFinal(error: unknown): boolean {
  return (
    decodeError(error) !== undefined ||
    isWithoutNode(error) ||
    ['Unexplained', 'InsufficientFunds'].includes(problemOfError(error, null).name)
  )
}
