import type { Hex } from '@commonweight/domain/hex'
import type { Flow, FlowStep } from '../flow'

/** Transactions that belong to earlier steps of a flow, and to other flows that make the same call. */
export function takenBy(flows: readonly Flow[], flow: Flow): Hex[] {
  const step = flow.steps[flow.step]
  const others = flows.filter(({ id, steps }) => id !== flow.id && steps.some((other) => isSame(other, step)))
  return [...flow.done.map(({ hash }) => hash), ...others.flatMap(hashesOf)]
}

function isSame({ call }: FlowStep, step: FlowStep | undefined): boolean {
  return call.to === step?.call.to && call.data === step.call.data && call.value === step.call.value
}

function hashesOf({ done, state }: Flow): Hex[] {
  const hashes = done.map(({ hash }) => hash)
  if ('mined' in state) hashes.push(state.mined.hash)
  if ('trace' in state && state.trace.hash && state.trace.isSeen) hashes.push(state.trace.hash)
  return hashes
}
