import type { PreparedCall } from '@commonweight/sdk/prepared-call'
import type { Address } from 'viem'
import { call } from 'viem/actions'
import type { LocalChain } from './local-chain'

type Call = Pick<PreparedCall, 'to' | 'data'>

/** Whether the contracts would take this call of the account in the newest block. */
export async function isTaken({ client }: Pick<LocalChain, 'client'>, account: Address, { to, data }: Call) {
  return call(client, { account, to, data }).then(
    () => true,
    () => false,
  )
}
