import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Client } from 'viem'
import { call as ethCall } from 'viem/actions'
import { isWithoutNode, problemOfError } from '../errors/problem-of-error'
import type { Problem } from '../flow'

export type ExplainRevertParameters = { account: Hex; call: PreparedCall; blockNumber: bigint; token: TokenView | null }

/**
 * Why a mined transaction reverted. A receipt holds no reason, so the call is run again on its own block and on the one
 * before. Null if it succeeds on both (out of gas, or another transaction came first).
 */
export async function explainRevert(client: Client, parameters: ExplainRevertParameters): Promise<Problem | null> {
  const { account, call, blockNumber, token } = parameters
  for (const at of [blockNumber, blockNumber - 1n]) {
    try {
      await ethCall(client, { account, to: call.to, data: call.data, value: call.value, blockNumber: at })
    } catch (error) {
      const problem = problemOfError(error, token)
      if (!isWithoutNode(error) && problem.name !== 'Unexpected') return problem
    }
  }
  return null
}
