import type { Hex } from '@commonweight/db/views'
import { checkDelayMs, SIGNATURE_TIMEOUT_MS } from './check-schedule'
import type { Flow, FlowState, Problem, Trace } from './flow'
import type { FlowEvent, Observation } from './flow-event'

/** Blocks after which a revert is final, and after which a transaction that no node knows counts as dropped. */
export const SETTLED_BLOCKS = 2n

/**
 * The one machine that every write goes through; pure.
 *
 *     idle -> preflight -> awaiting-signature -> submitted -> confirmed -> counted
 *
 * with the exits rejected, reverted, replaced, dropped, expired and unknown. Only a receipt makes `confirmed` or
 * `reverted`; a node that cannot be asked makes `unknown`, never a failure. A receipt is believed from every state in
 * which a transaction may exist, so a late signature or a transaction sent again still ends right. A receipt that
 * vanishes (a reorganised chain) leads back to `submitted`. An event that a state does not expect changes nothing.
 * @param nowMs Of the visitor's clock.
 */
export function reduceFlow(flow: Flow, event: FlowEvent, nowMs: number): Flow {
  const state = nextState(flow, event, nowMs)
  if (state === null) return flow
  if (state.status === 'confirmed' && flow.step < flow.steps.length - 1) return nextStep(flow, state)
  const checks = state.status === flow.state.status ? flow.checks + 1 : 0
  const delay = checkDelayMs(state, checks, 'trace' in state ? nowMs - state.trace.sinceMs : 0)
  return { ...flow, state, checks, nextCheckAtMs: delay === null ? null : nowMs + delay }
}

/** Whether the visitor may ask for this step (again) without paying twice. */
export function canStart(state: FlowState): boolean {
  switch (state.status) {
    case 'idle':
    case 'rejected':
    case 'replaced':
    case 'expired':
    case 'dropped':
    case 'reverted':
      return true
    default:
      return false
  }
}

function nextStep(flow: Flow, state: Extract<FlowState, { status: 'confirmed' }>): Flow {
  return {
    ...flow,
    step: flow.step + 1,
    done: [...flow.done, state.mined],
    state: { status: 'preflight' },
    checks: 0,
    nextCheckAtMs: null,
  }
}

function nextState({ state }: Flow, event: FlowEvent, nowMs: number): FlowState | null {
  switch (event.type) {
    case 'start':
      return canStart(state) ? { status: 'preflight' } : null
    case 'preflight-failed':
      return state.status === 'preflight' ? { status: 'idle', problem: event.problem } : null
    case 'resumed':
      return state.status === 'preflight' ? { status: 'idle', problem: null } : null
    case 'asked':
      return state.status === 'preflight' ? { status: 'awaiting-signature', trace: freshTrace(event, nowMs) } : null
    case 'refused':
      return state.status === 'awaiting-signature' ? { status: 'rejected' } : null
    case 'signed':
      return signed(state, event.hash, nowMs)
    case 'wallet-failed':
      return state.status === 'awaiting-signature' ? unknown(restart(state.trace, nowMs), event.problem) : null
    case 'head':
      return counted(state, event.blockNumber)
    case 'observed':
      return observed(state, event.observation, nowMs)
  }
}

function signed(state: FlowState, hash: Hex, nowMs: number): FlowState | null {
  if (state.status !== 'awaiting-signature' && state.status !== 'expired' && state.status !== 'unknown') return null
  return { status: 'submitted', trace: { ...restart(state.trace, nowMs), hash } }
}

function counted(state: FlowState, head: bigint): FlowState | null {
  if (state.status !== 'confirmed' || head < state.mined.blockNumber) return null
  return { status: 'counted', mined: state.mined }
}

function observed(state: FlowState, seen: Observation, nowMs: number): FlowState | null {
  if (!('trace' in state)) return null
  if (state.status === 'reverted' && state.settled) return null
  switch (seen.kind) {
    case 'receipt':
      return afterReceipt(state.trace, seen)
    case 'pending':
      return {
        status: 'submitted',
        trace: { ...found(state.trace), hash: seen.hash, nonce: seen.nonce, nonceSeen: true },
      }
    case 'replaced':
      return state.trace.nonceSeen ? { status: 'replaced', hash: state.trace.hash, by: seen.by } : stillChecking(state)
    case 'absent':
      return afterAbsence(state, seen, nowMs)
    case 'unclear':
    case 'unreachable':
      return stillChecking(state)
  }
}

function afterReceipt(trace: Trace, seen: Extract<Observation, { kind: 'receipt' }>): FlowState {
  const { mined, head } = seen
  const known = { ...found(trace), hash: mined.hash }
  if (seen.success) return { status: 'confirmed', trace: known, mined }
  const problem = seen.problem ?? { name: 'Unexplained', text: 'The contract refused, and gave no reason.' }
  return { status: 'reverted', trace: known, mined, problem, settled: head >= mined.blockNumber + SETTLED_BLOCKS }
}

/** Nothing on the chain and nothing under way, as far as a node that still follows the chain can tell. */
function afterAbsence(
  state: Extract<FlowState, { trace: Trace }>,
  { head, nonce }: Extract<Observation, { kind: 'absent' }>,
  nowMs: number,
): FlowState {
  const trace = missed(state.trace, head, nonce)
  const gone = trace.misses >= 2 && trace.missedAt !== null && head >= trace.missedAt + SETTLED_BLOCKS
  switch (state.status) {
    case 'awaiting-signature':
      return nowMs - trace.sinceMs >= SIGNATURE_TIMEOUT_MS ? { status: 'expired', trace } : { ...state, trace }
    case 'expired':
    case 'dropped':
      return { ...state, trace }
    case 'confirmed':
    case 'reverted':
      return { status: 'submitted', trace: missed(found(state.trace), head, nonce) }
    case 'unknown':
      if (trace.hash === null && trace.misses >= 2) return { status: 'idle', problem: state.problem }
      return gone ? { status: 'dropped', trace } : { ...state, trace }
    case 'submitted':
      return gone ? { status: 'dropped', trace } : { ...state, trace }
  }
}

/** A node that does not answer proves nothing: what a receipt showed stays, everything under way becomes unknown. */
function stillChecking(state: Extract<FlowState, { trace: Trace }>): FlowState {
  return state.status === 'submitted' ? unknown(state.trace, null) : state
}

function unknown(trace: Trace, problem: Problem | null): FlowState {
  return { status: 'unknown', trace, problem }
}

function freshTrace(event: Extract<FlowEvent, { type: 'asked' }>, nowMs: number): Trace {
  const { nonce, fromBlock } = event
  return { hash: null, nonce, nonceSeen: false, fromBlock, sinceMs: nowMs, misses: 0, missedAt: null }
}

function restart(trace: Trace, nowMs: number): Trace {
  return { ...found(trace), sinceMs: nowMs }
}

function found(trace: Trace): Trace {
  return { ...trace, misses: 0, missedAt: null }
}

/** A wallet that has not answered yet will take the account's next nonce, so the search moves on with it. */
function missed(trace: Trace, head: bigint, nonce: number): Trace {
  const next = trace.hash === null ? Math.max(trace.nonce, nonce) : trace.nonce
  return { ...trace, nonce: next, misses: trace.misses + 1, missedAt: trace.missedAt ?? head }
}
