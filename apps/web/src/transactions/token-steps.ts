import type { Hex } from '@commonweight/domain/hex'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { TokenView } from '@commonweight/domain/views/token'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { getAllowance } from '@commonweight/sdk/read/get-allowance'
import type { Client } from 'viem'
import { call as ethCall } from 'viem/actions'
import { tokenAmount } from '../format/token-amount'
import { problemOfError } from './errors/problem-of-error'
import type { FlowStep } from './flow'
import type { Runtime } from './runtime'
import { allowance as words } from './words/allowance'

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

/**
 * Steps for a call that takes tokens: sets the allowance to exactly the amount first, if it is too low. Some tokens (USDT)
 * refuse to change an allowance that is left over from before: where the token says so, that is set to 0 before.
 */
export async function tokenSteps(parameters: TokenStepsParameters): Promise<FlowStep[]> {
  const { runtime, account, token, amount, spender, call, label } = parameters
  const main: FlowStep = { kind: 'main', label, call }
  if (isNativeToken(token.address)) return [main]
  const allowance = await getAllowance(runtime.client, { token: token.address, owner: account, spender })
  if (allowance >= amount) return [main]
  const { chainId } = runtime.chain.deployment
  const approving = (value: bigint) => prepareApproveToken({ chainId, token: token.address, spender, amount: value })
  const allow = approving(amount)
  const steps: FlowStep[] = [{ kind: 'approve', label: words.allow(tokenAmount(amount, token)), call: allow }, main]
  if (allowance === 0n || (await wouldWork(runtime.client, account, allow))) return steps
  const clear = approving(0n)
  if (!(await wouldWork(runtime.client, account, clear))) return steps
  return [{ kind: 'approve', label: words.clear(tokenAmount(allowance, token)), call: clear }, ...steps]
}

/** Whether a call would succeed now. Throws where the network does not answer. */
async function wouldWork(client: Client, account: Hex, { to, data, value }: PreparedCall): Promise<boolean> {
  try {
    const answer = await ethCall(client, { account, to, data, value })
    // A token may also refuse by its answer.
    return !/^0x0{64}$/.test(answer.data ?? '0x')
  } catch (error) {
    if (problemOfError(error, null).name === 'Unreachable') throw error
    return false
  }
}
