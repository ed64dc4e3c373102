import type { Flow } from '../flow'
import { isUnderWay } from '../reduce/is-under-way'

const SHOWN_MS = 15 * 60_000

let dismissed: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

/** Flows that the visitor hid on this page; they stay in the browser's history. */
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

/** Shows a hidden flow again. */
export function showFlow(id: string): void {
  dismissed = new Set([...dismissed].filter((other) => other !== id))
  for (const listener of listeners) listener()
}

/** Hides ended flows of a scope before the next one begins, so that an old result is not taken for the new one. */
export function dismissEnded(flows: readonly Flow[], scope: string): void {
  for (const flow of flows) {
    if (flow.scope === scope && !isUnderWay(flow)) dismissFlow(flow.id)
  }
}

/**
 * Finished flows are shown for a quarter of an hour; those under way, half done, or that may still appear, until they
 * end. A counted flow that only waits to be final is finished.
 */
export function isWorthShowing(flow: Flow, nowMs: number): boolean {
  const mayAppear = flow.nextCheckAtMs !== null && flow.state.status !== 'counted'
  return mayAppear || isUnderWay(flow) || nowMs - flow.createdAtMs < SHOWN_MS || isHalfDone(flow)
}

function isHalfDone({ step, state }: Flow): boolean {
  return step > 0 && state.status !== 'counted' && state.status !== 'confirmed'
}
