import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Client } from 'viem'
import { getBlockNumber, getCode, getTransactionCount } from 'viem/actions'
import { problemOfError } from './errors/problem-of-error'
import type { Problem } from './flow'
import { simulateBatch } from './simulate-batch'
import { estimateInNextBlock, simulateInNextBlock } from './simulate-in-next-block'

/** EIP-7702: a key's account that lends itself a contract's code. */
const DELEGATION = /^0xef0100[0-9a-f]{40}$/i

/** @property before Calls that the same transaction makes first. */
export type PreflightParameters = {
  account: Hex
  call: PreparedCall
  before?: readonly PreparedCall[]
  token: TokenView | null
}

/**
 * @property gas Limit for the wallet: the estimate and a fifth more; null if the node cannot estimate for the next
 *   block, or not several calls together, so that the wallet must.
 * @property isShared Whether the account is a contract, so that others send its transactions.
 */
export type PreflightReturnType =
  | { ok: true; nonce: number; fromBlock: bigint; gas: bigint | null; isShared: boolean }
  | { ok: false; problem: Problem }

/**
 * Runs a call as the next block would, without sending it, so that the visitor learns of a failure before signing. The
 * newest block's time is not enough: on a quiet chain it is old, and would refuse what has become possible since.
 */
export async function preflight(client: Client, parameters: PreflightParameters): Promise<PreflightReturnType> {
  const { account, call, before = [], token } = parameters
  const accountCall = { account, to: call.to, data: call.data, value: call.value }
  const isBatch = before.length > 0
  try {
    const fromBlock = await getBlockNumber(client, { cacheTime: 0 })
    const time = isBatch
      ? await simulateBatch(client, { account, calls: [...before, call] })
      : await simulateInNextBlock(client, accountCall)
    const [gas, nonce, code] = await Promise.all([
      isBatch ? null : estimateInNextBlock(client, accountCall, time),
      getTransactionCount(client, { address: account, blockTag: 'pending' }),
      getCode(client, { address: account }),
    ])
    return { ok: true, nonce, fromBlock, gas: gas && (gas * 6n) / 5n, isShared: isSharedAccount(code) }
  } catch (error) {
    return { ok: false, problem: problemOfError(error, token) }
  }
}

/** Whether an account is a contract (a Safe, say), not a key's account. */
export async function isContractAccount(client: Client, account: Hex): Promise<boolean> {
  return isSharedAccount(await getCode(client, { address: account }))
}

/** Whether an account with this code is a contract (a Safe, say), not a key's account. */
function isSharedAccount(code: Hex | undefined): boolean {
  return code !== undefined && code !== '0x' && !DELEGATION.test(code)
}
