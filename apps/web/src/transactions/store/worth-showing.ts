import type { Flow } from '../flow'
import { isUnderWay } from '../reduce/is-under-way'

const SHOWN_MS = 15 * 60_000

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
