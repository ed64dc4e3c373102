import type { Hex } from '@commonweight/domain/hex'
import type { Flow, FlowLink, FlowStep } from './flow'

export type NewFlowParameters = {
  scope: string
  title: string
  account: Hex
  chainId: number
  steps: readonly FlowStep[]
  details?: Flow['details']
  token?: Hex
  link?: FlowLink
  nowMs: number
}

/** A flow that has not begun. */
export function newFlow(parameters: NewFlowParameters): Flow {
  const { scope, title, account, chainId, steps, details = [], token = null, link = null, nowMs } = parameters
  if (steps.length === 0) throw new RangeError('A flow needs at least one step')
  return {
    version: 1,
    id: crypto.randomUUID(),
    scope,
    title,
    account,
    chainId,
    token,
    link,
    createdAtMs: nowMs,
    details: [...details],
    steps: [...steps],
    step: 0,
    done: [],
    state: { status: 'idle', problem: null },
    checks: 0,
    nextCheckAtMs: null,
  }
}
