import type { Hex } from '@commonweight/domain/hex'
import type { Flow, FlowStep } from '../../../transactions/flow'
import type { CartLine } from '../../cart/cart'

const SCOPE = 'cart:'

/** The scope of the flow that pays a cart's lines of one token. */
export function cartScope(token: Hex): string {
  return `${SCOPE}${token}`
}

export function isCartFlow({ scope }: Flow): boolean {
  return scope.startsWith(SCOPE)
}

/** Lines that the chain has not seen paid since they were last changed. */
export function withoutGiven(lines: readonly CartLine[], flows: readonly Flow[]): CartLine[] {
  return lines.filter((line) => !flows.some((flow) => isCartFlow(flow) && pays(flow, line)))
}

function pays(flow: Flow, { campaign, token, changedAtMs }: CartLine): boolean {
  if (flow.scope !== cartScope(token) || flow.createdAtMs < changedAtMs) return false
  return confirmedSteps(flow).some(({ kind, call }) => kind === 'main' && call.data.includes(campaign.slice(2)))
}

/** Steps whose transaction is on the chain. A reorganisation may take the last one back, which its flow shows. */
function confirmedSteps({ steps, step, state }: Flow): FlowStep[] {
  const isConfirmed = state.status === 'confirmed' || state.status === 'counted'
  return steps.slice(0, isConfirmed ? step + 1 : step)
}
