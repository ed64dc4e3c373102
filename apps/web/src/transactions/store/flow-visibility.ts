import type { Flow } from '../flow'
import { isUnderWay } from '../reduce/is-under-way'

const SHOWN_MS = 15 * 60_000

let dismissed: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

/** Flows that the visitor took out of sight on this page; they stay in the browser's history. */
export function dismissedFlows(): ReadonlySet<string> {
  return dismissed
}

export function subscribeToDismissed(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function dismissFlow(id: string): void {
  dismissed = new Set([...dismissed, id])
  for (const listener of listeners) listener()
}

/** Shows a flow again that was out of sight. */
export function showFlow(id: string): void {
  dismissed = new Set([...dismissed].filter((other) => other !== id))
  for (const listener of listeners) listener()
}

/** Takes what ended out of sight before the same is begun again, so that an old result is not taken for the new one. */
export function dismissEnded(flows: readonly Flow[], scope: string): void {
  for (const flow of flows) {
    if (flow.scope === scope && !isUnderWay(flow)) dismissFlow(flow.id)
  }
}

/**
 * Finished flows are worth showing for a quarter of an hour; what is under way or half done, and what may still appear,
 * until it ends. What is counted needs no showing while it only waits to be final.
 */
export function isWorthShowing(flow: Flow, nowMs: number): boolean {
  const mayAppear = flow.nextCheckAtMs !== null && flow.state.status !== 'counted'
  return mayAppear || isUnderWay(flow) || nowMs - flow.createdAtMs < SHOWN_MS || isHalfDone(flow)
}

function isHalfDone({ step, state }: Flow): boolean {
  return step > 0 && state.status !== 'counted' && state.status !== 'confirmed'
}
