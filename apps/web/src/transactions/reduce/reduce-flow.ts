import type { Flow, FlowState, FlowStep, Problem, Trace } from '../flow'
import { transactionHash } from '../wallet-answer'
import { checkDelayMs } from './check-schedule'
import type { FlowEvent } from './flow-event'
import { reduceObservation } from './reduce-observation'

/**
 * The machine that every flow goes through; pure. It alone changes a flow's state.
 *
 *     idle -> preflight -> awaiting-signature -> submitted -> confirmed -> counted
 *
 * Exits are rejected, reverted, replaced, dropped, expired, abandoned and unknown. Waiting states are `asked` (the page
 * that asked the wallet is gone) and `proposed` (the wallet took it, no node has a transaction for it). Only a receipt
 * makes `confirmed` or `reverted`; a node that does not answer makes `unknown`, never a failure. A receipt counts in
 * every state in which a transaction may exist, so a late signature or a transaction sent again still ends right. A
 * receipt that vanishes in a reorganisation leads back to `submitted`, also from `counted`, until its block is final.
 * An event that a state does not expect changes nothing.
 * @param nowMs Of the visitor's clock.
 */
export function reduceFlow(flow: Flow, event: FlowEvent, nowMs: number): Flow {
  if (event.type === 'relay-refused') return relayRefused(flow, event.problem)
  const state = nextState(flow, event, nowMs)
  if (state === null) return flow
  if (state.status === 'confirmed' && flow.step < flow.steps.length - 1) return nextStep(flow, state)
  const checks = state.status === flow.state.status ? flow.checks + 1 : 0
  // A page that was just loaded checks at once.
  const delay =
    event.type === 'resumed' && 'trace' in state
      ? 0
      : checkDelayMs(state, checks, 'trace' in state ? nowMs - state.trace.sinceMs : 0)
  return { ...flow, state, checks, nextCheckAtMs: delay === null ? null : nowMs + delay }
}

/** Whether the visitor may start this step (again) without paying twice. */
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

/** The same call again, by the wallet: whatever still became of the first, it happens once. */
function relayRefused(flow: Flow, problem: Problem): Flow {
  const { steps, step, state } = flow
  if (!steps[step]?.relay || !('trace' in state) || 'mined' in state || state.trace.isSeen) return flow
  const refused = (one: FlowStep, index: number): FlowStep =>
    index === step && one.relay ? { ...one, relay: { ...one.relay, isRefused: true } } : one
  return { ...flow, steps: steps.map(refused), state: { status: 'idle', problem }, checks: 0, nextCheckAtMs: null }
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

function nextState(
  { state }: Flow,
  event: Exclude<FlowEvent, { type: 'relay-refused' }>,
  nowMs: number,
): FlowState | null {
  switch (event.type) {
    case 'start':
      return canStart(state) ? { status: 'preflight' } : null
    case 'preflight-failed':
      return state.status === 'preflight' ? { status: 'idle', problem: event.problem } : null
    case 'asked':
      return state.status === 'preflight' ? { status: 'awaiting-signature', trace: freshTrace(event, nowMs) } : null
    case 'observed':
      return reduceObservation(state, event.observation, nowMs)
    case 'head':
      return counted(state, event.blockNumber)
    case 'resumed':
      return resumed(state)
    case 'doubted':
      return state.status === 'dropped' || state.status === 'expired' ? unknown(state.trace, null) : null
    case 'given-up':
      return givenUp(state)
    default:
      return answered(state, event, nowMs)
  }
}

type Answer = Extract<FlowEvent, { type: 'signed' | 'batched' | 'answered' | 'refused' | 'wallet-failed' }>

/** The wallet's answer, however late. */
function answered(state: FlowState, event: Answer, nowMs: number): FlowState | null {
  const isOpen = state.status === 'awaiting-signature' || state.status === 'asked'
  const isLate = state.status === 'expired' || (state.status === 'unknown' && state.trace.hash === null)
  if (!isOpen && !isLate) return null
  const trace = restart(state.trace, nowMs)
  switch (event.type) {
    case 'signed':
      return { status: 'submitted', trace: { ...trace, hash: event.hash, isSeen: false } }
    case 'batched':
      return { status: 'submitted', trace: { ...trace, ...namedBy(event.callsId) } }
    case 'answered':
      return { status: 'proposed', trace }
    case 'refused':
      return isOpen ? { status: 'rejected' } : null
    case 'wallet-failed':
      return isOpen ? unknown(trace, event.problem) : null
  }
}

/** A batch's name may be the hash of its transaction, or a Safe's of its proposal. Only the chain shows which. */
function namedBy(callsId: string): Pick<Trace, 'callsId' | 'proposal'> {
  return { callsId, proposal: transactionHash(callsId) }
}

function resumed(state: FlowState): FlowState | null {
  switch (state.status) {
    case 'preflight':
      return { status: 'idle', problem: null }
    case 'awaiting-signature':
      return { status: 'asked', trace: state.trace }
    case 'proposed':
      return state
    case 'counted':
      return state.depth.isFinal ? null : state
    default:
      return null
  }
}

function givenUp(state: FlowState): FlowState | null {
  if (state.status === 'asked') return { status: 'expired', trace: state.trace }
  return state.status === 'proposed' ? { status: 'abandoned', trace: state.trace } : null
}

function counted(state: FlowState, head: bigint): FlowState | null {
  if (state.status !== 'confirmed' || head < state.mined.blockNumber) return null
  return { ...state, status: 'counted' }
}

function unknown(trace: Trace, problem: Problem | null): FlowState {
  return { status: 'unknown', trace, problem }
}

function freshTrace(event: Extract<FlowEvent, { type: 'asked' }>, nowMs: number): Trace {
  const { nonce, fromBlock, isShared } = event
  return {
    hash: null,
    isSeen: false,
    isShared,
    proposal: null,
    callsId: null,
    nonce,
    nonceSeen: false,
    fromBlock,
    sinceMs: nowMs,
    misses: 0,
    missedAt: null,
    searchedTo: null,
    undone: null,
  }
}

function restart(trace: Trace, nowMs: number): Trace {
  return { ...trace, misses: 0, missedAt: null, sinceMs: nowMs }
}
