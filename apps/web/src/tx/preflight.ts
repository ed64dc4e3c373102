import type { Hex, TokenView } from '@commonweight/db/views'
import type { PreparedCall } from '@commonweight/sdk/prepared-call'
import type { Client } from 'viem'
import { estimateGas, call as ethCall, getBlockNumber, getTransactionCount } from 'viem/actions'
import type { Problem } from './flow'
import { problemOfError } from './problem-of-error'

export type PreflightParameters = { account: Hex; call: PreparedCall; token: TokenView | null }

/** @property gas Limit to ask the wallet for: the estimate and a fifth more. */
export type PreflightReturnType =
  | { ok: true; nonce: number; fromBlock: bigint; gas: bigint }
  | { ok: false; problem: Problem }

/** Runs a call without sending it; what would fail is said before anything is signed. */
export async function preflight(client: Client, parameters: PreflightParameters): Promise<PreflightReturnType> {
  const { account, call, token } = parameters
  const request = { account, to: call.to, data: call.data, value: call.value }
  try {
    const fromBlock = await getBlockNumber(client, { cacheTime: 0 })
    await ethCall(client, request)
    const [gas, nonce] = await Promise.all([
      estimateGas(client, request),
      getTransactionCount(client, { address: account, blockTag: 'pending' }),
    ])
    return { ok: true, nonce, fromBlock, gas: (gas * 6n) / 5n }
  } catch (error) {
    return { ok: false, problem: problemOfError(error, token) }
  }
}
