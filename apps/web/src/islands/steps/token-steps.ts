import type { Hex, TokenView } from '@commonweight/db/views'
import { isNativeToken } from '@commonweight/sdk/native-token'
import { prepareApproveToken } from '@commonweight/sdk/prepare/approve-token'
import type { PreparedCall } from '@commonweight/sdk/prepared-call'
import { getAllowance } from '@commonweight/sdk/read/get-allowance'
import { tokenAmount } from '../../format/token-amount'
import { fund } from '../../messages/fund'
import type { FlowStep } from '../../tx/flow'
import type { Runtime } from '../../wallet/runtime'

export type TokenStepsParameters = {
  runtime: Runtime
  account: Hex
  token: TokenView
  amount: bigint
  /** The contract that takes the tokens. */
  spender: Hex
  call: PreparedCall
  label: string
}

/** The steps that end in a call which takes tokens: an allowance of exactly the amount where it is not there yet. */
export async function tokenSteps(parameters: TokenStepsParameters): Promise<FlowStep[]> {
  const { runtime, account, token, amount, spender, call, label } = parameters
  const main: FlowStep = { kind: 'main', label, call }
  if (isNativeToken(token.address)) return [main]
  const allowance = await getAllowance(runtime.client, { token: token.address, owner: account, spender })
  if (allowance >= amount) return [main]
  const { chainId } = runtime.chain.deployment
  const allow = prepareApproveToken({ chainId, token: token.address, spender, amount })
  return [{ kind: 'approve', label: fund.allow(tokenAmount(amount, token, 'exact')), call: allow }, main]
}
