import type { Hex } from '@commonweight/domain/hex'
import type { TokenView } from '@commonweight/domain/views/token'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import type { Client } from 'viem'
import { call as ethCall } from 'viem/actions'
import { problemOfError } from '../errors/problem-of-error'
import type { Problem } from '../flow'

export type ExplainRevertParameters = { account: Hex; call: PreparedCall; blockNumber: bigint; token: TokenView | null }

/**
 * Why a mined transaction reverted: the call is run again on the block before and on its own, since a receipt holds no
 * reason. Null where neither refuses any more (out of gas, or another transaction came first).
 */
export async function explainRevert(client: Client, parameters: ExplainRevertParameters): Promise<Problem | null> {
  const { account, call, blockNumber, token } = parameters
  for (const at of [blockNumber, blockNumber - 1n]) {
    try {
      await ethCall(client, { account, to: call.to, data: call.data, value: call.value, blockNumber: at })
    } catch (error) {
      const problem = problemOfError(error, token)
      if (problem.name !== 'Unreachable' && problem.name !== 'Unexpected') return problem
    }
  }
  return null
}
