import { FINAL_DEPTH } from '@commonweight/domain/final-depth'
import type { Depth, FlowState, Trace } from '../flow'
import { problems } from '../words/problems'
import { SIGNATURE_TIMEOUT_MS, UNSEEN_MS } from './check-schedule'
import type { Observation } from './flow-event'

/** Blocks after which a revert is final, and after which a transaction that no node has counts as dropped. */
export const SETTLED_BLOCKS = 2n

/** How many checks a head below the receipt's block counts as node lag before it counts as a reorganisation. */
const SHORTER_CHAIN_CHECKS = 3

type Traced = Extract<FlowState, { trace: Trace }>
type Seen<kind extends Observation['kind']> = Extract<Observation, { kind: kind }>

/** The part of the machine in ./reduce-flow for checks of the chain; null if the check changes nothing. */
export function reduceObservation(state: FlowState, seen: Observation, nowMs: number): FlowState | null {
  if (!('trace' in state)) return null
  if (state.status === 'reverted' && state.settled) return null
  if (state.status === 'counted' && state.depth.isFinal) return null
  switch (seen.kind) {
    case 'receipt':
      return afterReceipt(state, seen)
    case 'pending':
      return afterPending(state, seen)
    case 'replaced':
      return state.trace.nonceSeen ? { status: 'replaced', hash: state.trace.hash, by: seen.by } : stillChecking(state)
    case 'absent':
      return afterAbsence(state, seen, nowMs)
    case 'unrelated':
      return state.trace.isSeen ? null : { status: 'proposed', trace: { ...state.trace, hash: null } }
    case 'unclear':
    case 'unreachable':
      return stillChecking(state)
  }
}

function afterReceipt(state: Traced, seen: Seen<'receipt'>): FlowState {
  const { mined, head } = seen
  const trace = { ...found(state.trace), hash: mined.hash, isSeen: true, undone: null }
  if (!seen.success) {
    const problem = seen.problem ?? { name: 'Unexplained', text: problems.revertedUnexplained }
    return { status: 'reverted', trace, mined, problem, settled: head >= mined.blockNumber + SETTLED_BLOCKS }
  }
  // Counted stays counted in the same block; in another block it has to be counted again.
  const isSame = state.status === 'counted' && state.mined.blockHash === mined.blockHash
  return { status: isSame ? 'counted' : 'confirmed', trace, mined, depth: depthOf(seen) }
}

function depthOf({ mined, head, finalized }: Seen<'receipt'>): Depth {
  const blocks = head > mined.blockNumber ? head - mined.blockNumber : 0n
  return { blocks, isFinal: finalized === null ? blocks >= FINAL_DEPTH : finalized >= mined.blockNumber }
}

function afterPending(state: Traced, { hash, nonce }: Seen<'pending'>): FlowState {
  const trace = { ...found(state.trace), hash, isSeen: true, undone: undoneOf(state) }
  return { status: 'submitted', trace: nonce === null ? trace : { ...trace, nonce, nonceSeen: true } }
}

/** No transaction on the chain or on its way, by a node that follows the chain. */
function afterAbsence(state: Traced, seen: Seen<'absent'>, nowMs: number): FlowState {
  const trace = missed(state.trace, seen)
  switch (state.status) {
    case 'awaiting-signature':
    case 'asked':
      if (nowMs - trace.sinceMs < SIGNATURE_TIMEOUT_MS) return { ...state, trace }
      return { status: trace.isShared ? 'proposed' : 'expired', trace }
    case 'expired':
    case 'dropped':
    case 'proposed':
    case 'abandoned':
      return { ...state, trace }
    case 'confirmed':
    case 'counted':
    case 'reverted': {
      const isShorter = seen.head < state.mined.blockNumber && trace.misses < SHORTER_CHAIN_CHECKS
      if (isShorter) return { ...state, trace }
      return { status: 'submitted', trace: { ...missed(found(state.trace), seen), undone: undoneOf(state) } }
    }
    case 'unknown':
      if (trace.hash === null && trace.misses >= 2) return { status: 'idle', problem: state.problem }
      return whileSent({ ...state, trace }, seen.head, nowMs)
    case 'submitted':
      return whileSent({ ...state, trace }, seen.head, nowMs)
  }
}

/**
 * A transaction that was on the network and is gone is dropped. What no node has ever shown may be a proposal that
 * owners must confirm, so it is never dropped.
 */
function whileSent(state: Traced, head: bigint, nowMs: number): FlowState {
  const { trace } = state
  const isGone = trace.misses >= 2 && trace.missedAt !== null && head >= trace.missedAt + SETTLED_BLOCKS
  if (trace.isSeen && !trace.isShared) return isGone ? { status: 'dropped', trace } : state
  const isUnseen = trace.misses >= 2 && nowMs - trace.sinceMs >= UNSEEN_MS
  if (!trace.isShared && !isUnseen) return state
  return { status: 'proposed', trace: { ...trace, hash: null, isSeen: false, proposal: trace.hash ?? trace.proposal } }
}

/** A node that does not answer proves nothing: a receipt stays, and what was sent becomes unknown. */
function stillChecking(state: Traced): FlowState {
  return state.status === 'submitted' ? { status: 'unknown', trace: state.trace, problem: null } : state
}

function undoneOf(state: Traced): Trace['undone'] {
  return 'mined' in state ? state.mined : state.trace.undone
}

function found(trace: Trace): Trace {
  return { ...trace, misses: 0, missedAt: null }
}

/** A wallet that has not answered yet will take the account's next nonce, so the search follows that nonce. */
function missed(trace: Trace, { head, nonce, searchedTo }: Seen<'absent'>): Trace {
  return {
    ...trace,
    nonce: trace.isSeen ? trace.nonce : Math.max(trace.nonce, nonce),
    misses: trace.misses + 1,
    missedAt: trace.missedAt ?? head,
    searchedTo: searchedTo ?? trace.searchedTo,
  }
}
