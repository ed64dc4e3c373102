import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Client } from 'viem'
import { getBlockNumber, getCode, getTransactionCount } from 'viem/actions'
import { problemOfError } from './errors/problem-of-error'
import type { Problem } from './flow'
import { isSharedAccount } from './observe/is-shared-account'
import { estimateInNextBlock, simulateInNextBlock } from './simulate-in-next-block'

export type PreflightParameters = { account: Hex; call: PreparedCall; token: TokenView | null }

/**
 * @property gas Limit to ask the wallet for: the estimate and a fifth more; null where the node cannot estimate for the
 *   next block, so that the wallet must.
 * @property isShared Whether the account is a contract, so that others send what it does.
 */
export type PreflightReturnType =
  | { ok: true; nonce: number; fromBlock: bigint; gas: bigint | null; isShared: boolean }
  | { ok: false; problem: Problem }

/**
 * Runs a call as the next block would, without sending it; what would fail is said before anything is signed. The newest
 * block's time is not enough: on a quiet chain it lies behind, and what has become possible since would be refused.
 */
export async function preflight(client: Client, parameters: PreflightParameters): Promise<PreflightReturnType> {
  const { account, call, token } = parameters
  const request = { account, to: call.to, data: call.data, value: call.value }
  try {
    const fromBlock = await getBlockNumber(client, { cacheTime: 0 })
    const time = await simulateInNextBlock(client, request)
    const [gas, nonce, code] = await Promise.all([
      estimateInNextBlock(client, request, time),
      getTransactionCount(client, { address: account, blockTag: 'pending' }),
      getCode(client, { address: account }),
    ])
    return { ok: true, nonce, fromBlock, gas: gas && (gas * 6n) / 5n, isShared: isSharedAccount(code) }
  } catch (error) {
    return { ok: false, problem: problemOfError(error, token) }
  }
}
