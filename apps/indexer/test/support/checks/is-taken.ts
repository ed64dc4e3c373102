import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { type Address, BaseError, ExecutionRevertedError } from 'viem'
import { call } from 'viem/actions'
import type { LocalChain } from '../local-chain'

type Call = Pick<PreparedCall, 'to' | 'data'>

/** Whether the contracts would take this call of the account in the newest block. */
export async function isTaken({ client }: Pick<LocalChain, 'client'>, account: Address, { to, data }: Call) {
  try {
    await call(client, { account, to, data })
    return true
  } catch (error) {
    if (error instanceof BaseError && error.walk((cause) => cause instanceof ExecutionRevertedError)) return false
    throw error
  }
}
