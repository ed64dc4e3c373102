import type { Hex } from '@commonweight/domain/hex'
import { isNativeToken } from '@commonweight/domain/native-token'
import { getAllowance } from '@commonweight/sdk/read/get-allowance'
import { getTokenSigning, type TokenSigning } from '@commonweight/sdk/read/get-token-signing'
import { isContractAccount } from '../../../transactions/preflight'
import type { Runtime } from '../../../transactions/runtime'
import type { PayFacts } from './ways-to-pay'

type Input = { runtime: Runtime; account: Hex; token: Hex; sum: bigint; isSplit: boolean }

/** What decides how an account can pay a sum in a token: its code, allowances, the token’s standards, the wallet. */
export async function readPayFacts(input: Input): Promise<PayFacts & { signing: TokenSigning | null }> {
  const { runtime, account, token, sum, isSplit } = input
  const { client, chain } = runtime
  const { donationRouter, permit2 } = chain.deployment
  const isShared = await isContractAccount(client, account)
  const base = { isNative: isNativeToken(token), isShared, isSplit, sum }
  if (base.isNative) return { ...base, ...NOTHING }
  const [allowance, permit2Allowance, signing, batching] = await Promise.all([
    getAllowance(client, { token, owner: account, spender: donationRouter }),
    getAllowance(client, { token, owner: account, spender: permit2 }),
    isShared ? null : getTokenSigning(client, { token, owner: account }),
    runtime.batching(account),
  ])
  const hasPermit = signing?.permitNonce != null
  const hasAuthorization = signing?.hasAuthorization ?? false
  return { ...base, allowance, permit2Allowance, signing, batching, hasPermit, hasAuthorization }
}

const NOTHING = {
  allowance: 0n,
  permit2Allowance: 0n,
  signing: null,
  batching: null,
  hasPermit: false,
  hasAuthorization: false,
} as const
