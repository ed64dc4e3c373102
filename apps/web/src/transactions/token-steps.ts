import type { Hex } from '@commonweight/domain/hex'
import { isNativeToken } from '@commonweight/domain/native-token'
import type { TokenView } from '@commonweight/domain/views/token'
import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { getAllowance } from '@commonweight/sdk/read/get-allowance'
import type { Client } from 'viem'
import { call as ethCall } from 'viem/actions'
import { tokenAmount } from '../format/token-amount'
import { isWithoutNode } from './errors/problem-of-error'
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
  /** Prepares the call that sets the spender's allowance to `amount` base units. */
  approve: (amount: bigint) => PreparedCall
  label: string
}

/**
 * Steps for a call that pulls tokens. Approves the exact amount first if the allowance is too low. Some tokens (USDT)
 * refuse to change an allowance that is left from before: for these, a step before that sets it to 0.
 */
export async function tokenSteps(parameters: TokenStepsParameters): Promise<FlowStep[]> {
  const { runtime, account, token, amount, spender, call, approve, label } = parameters
  const main: FlowStep = { kind: 'main', label, call }
  if (isNativeToken(token.address)) return [main]
  const allowance = await getAllowance(runtime.client, { token: token.address, owner: account, spender })
  if (allowance >= amount) return [main]
  const allow = approve(amount)
  const steps: FlowStep[] = [{ kind: 'approve', label: words.allow(tokenAmount(amount, token)), call: allow }, main]
  if (allowance === 0n || (await wouldWork(runtime.client, account, allow))) return steps
  const clear = approve(0n)
  if (!(await wouldWork(runtime.client, account, clear))) return steps
  return [{ kind: 'approve', label: words.clear(tokenAmount(allowance, token)), call: clear }, ...steps]
}

/** Whether a call would succeed now. Throws if the network does not answer. */
async function wouldWork(client: Client, account: Hex, { to, data, value }: PreparedCall): Promise<boolean> {
  try {
    const answer = await ethCall(client, { account, to, data, value })
    // A token may also refuse by its answer.
    return !/^0x0{64}$/.test(answer.data ?? '0x')
  } catch (error) {
    if (isWithoutNode(error)) throw error
    return false
  }
}
