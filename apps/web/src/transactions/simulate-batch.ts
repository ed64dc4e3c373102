import type { Hex } from '@commonweight/domain/hex'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Client } from 'viem'
import { numberToHex } from 'viem/utils'
import { isFinal, nextBlockTime, simulateInNextBlock } from './simulate-in-next-block'

/** Calls that one account makes one after the other. */
export type CallBatch = { account: Hex; calls: readonly PreparedCall[] }

type SimulatedCall = { status?: Hex; returnData?: Hex; error?: { message?: string; data?: Hex } }

/**
 * Runs calls one after the other at the time that the next block will have (`eth_simulateV1`); throws the contract's
 * error if one would fail. Returns that time, in Unix seconds. A node without that method runs the first call alone,
 * because the others depend on what the ones before change.
 */
export async function simulateBatch(client: Client, { account, calls }: CallBatch): Promise<bigint> {
  const time = await nextBlockTime(client)
  const made = calls.map(({ to, data, value }) => ({ from: account, to, data, value: numberToHex(value) }))
  const block = { blockOverrides: { time: numberToHex(time) }, calls: made }
  const send = client.request as (request: { method: string; params: readonly unknown[] }) => Promise<unknown>
  let answer: unknown
  try {
    answer = await send({ method: 'eth_simulateV1', params: [{ blockStateCalls: [block] }, 'latest'] })
  } catch (error) {
    if (isFinal(error)) throw error
    const [first] = calls
    return first ? simulateInNextBlock(client, { account, to: first.to, data: first.data, value: first.value }) : time
  }
  for (const { status, returnData, error } of callsIn(answer)) {
    if (status === '0x1') continue
    throw Object.assign(new Error(`execution reverted: ${error?.message ?? ''}`), { data: error?.data ?? returnData })
  }
  return time
}

function callsIn(answer: unknown): SimulatedCall[] {
  const [block] = Array.isArray(answer) ? answer : []
  const calls: unknown = block?.calls
  return Array.isArray(calls) ? calls : []
}
