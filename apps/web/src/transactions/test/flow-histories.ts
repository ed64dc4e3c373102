import type { Hex } from '@commonweight/domain/hex'
import fc from 'fast-check'
import type { Flow, FlowState, Mined } from '../flow'
import { newFlow } from '../new-flow'
import { SIGNATURE_TIMEOUT_MS } from '../reduce/check-schedule'
import type { FlowEvent, Observation } from '../reduce/flow-event'
import { reduceFlow } from '../reduce/reduce-flow'

const ACCOUNT: Hex = `0x${'a1'.repeat(20)}`
const call = { to: ACCOUNT, data: '0x' as Hex, value: 0n, chainId: 31337, description: 'Do it.' }

export function flowOf(steps: number): Flow {
  const list = Array.from({ length: steps }, (_, i) => ({ kind: 'main' as const, label: `step ${i}`, call }))
  return newFlow({ scope: 'test', title: 'Test', account: ACCOUNT, chainId: 31337, steps: list, nowMs: 0 })
}

export function run(flow: Flow, events: readonly FlowEvent[], everyMs = 1_000): Flow {
  return events.reduce((state, event, i) => reduceFlow(state, event, (i + 1) * everyMs), flow)
}

/** A flow of one step after these events. */
export function flowAfter(...events: readonly FlowEvent[]): Flow {
  return run(flowOf(1), events)
}

export const hash: Hex = `0x${'11'.repeat(32)}`
export const other: Hex = `0x${'22'.repeat(32)}`
export const mined: Mined = { hash, blockNumber: 12n, blockHash: `0x${'33'.repeat(32)}` }
export const seen = (observation: Observation): FlowEvent => ({ type: 'observed', observation })
export const at12 = { kind: 'receipt', mined, head: 12n, finalized: null } as const
export const success = seen({ ...at12, success: true, problem: null })
export const failure = seen({ ...at12, success: false, problem: { name: 'X', text: 'No.' } })
export const question = { type: 'asked', nonce: 5, fromBlock: 10n, isShared: false } as const
export const asked: FlowEvent[] = [{ type: 'start' }, question]
/** Of a contract account, whose owners must agree. */
export const askedOfOwners: FlowEvent[] = [{ type: 'start' }, { ...question, isShared: true }]
export const sent: FlowEvent[] = [...asked, { type: 'signed', hash }]
export const pending = seen({ kind: 'pending', hash, nonce: 5 })
export const absentAt = (head: bigint): FlowEvent => seen({ kind: 'absent', head, nonce: 5 })

const hashes = fc.constantFrom(hash, other)
const heads = fc.bigInt({ min: 8n, max: 40n })
const observations: fc.Arbitrary<Observation> = fc.oneof(
  fc.record({
    kind: fc.constant('receipt' as const),
    mined: fc.constant(mined),
    success: fc.boolean(),
    problem: fc.constant(null),
    head: heads,
    finalized: fc.constantFrom(null, 5n, 30n),
  }),
  fc.record({ kind: fc.constant('pending' as const), hash: hashes, nonce: fc.option(fc.nat(9)) }),
  fc.record({ kind: fc.constant('absent' as const), head: heads, nonce: fc.nat(9) }),
  fc.constant<Observation>({ kind: 'unrelated' }),
  fc.record({ kind: fc.constant('replaced' as const), by: hashes }),
  fc.constant<Observation>({ kind: 'unclear' }),
  fc.constant<Observation>({ kind: 'unreachable' }),
)
const events: fc.Arbitrary<FlowEvent> = fc.oneof(
  fc.constant<FlowEvent>({ type: 'start' }),
  fc.constant<FlowEvent>({ type: 'preflight-failed', problem: { name: 'X', text: 'No.' } }),
  fc.record({ type: fc.constant('asked' as const), nonce: fc.nat(9), fromBlock: heads, isShared: fc.boolean() }),
  fc.record({ type: fc.constant('signed' as const), hash: hashes }),
  fc.constant<FlowEvent>({ type: 'answered' }),
  fc.constant<FlowEvent>({ type: 'doubted' }),
  fc.constant<FlowEvent>({ type: 'given-up' }),
  fc.constant<FlowEvent>({ type: 'refused' }),
  fc.constant<FlowEvent>({ type: 'wallet-failed', problem: { name: 'X', text: 'No.' } }),
  fc.record({ type: fc.constant('observed' as const), observation: observations }),
  fc.record({ type: fc.constant('head' as const), blockNumber: heads }),
  fc.constant<FlowEvent>({ type: 'resumed' }),
)
/** What usually comes next, so that random histories get far. */
const likely: Record<FlowState['status'], readonly FlowEvent[]> = {
  idle: [{ type: 'start' }],
  preflight: [question, { ...question, isShared: true }],
  'awaiting-signature': [{ type: 'signed', hash }, { type: 'refused' }, absentAt(20n), { type: 'answered' }],
  asked: [{ type: 'signed', hash }, absentAt(20n), { type: 'given-up' }],
  proposed: [success, failure, absentAt(20n), pending, { type: 'given-up' }],
  abandoned: [success, absentAt(20n)],
  submitted: [pending, success, failure, absentAt(30n), absentAt(33n), seen({ kind: 'replaced', by: other })],
  unknown: [success, absentAt(30n), absentAt(33n), absentAt(36n)],
  confirmed: [{ type: 'head', blockNumber: 12n }, absentAt(30n)],
  counted: [absentAt(30n), success],
  rejected: [{ type: 'start' }],
  reverted: [success, failure, { type: 'start' }],
  replaced: [success],
  dropped: [success, absentAt(30n)],
  expired: [success, absentAt(30n), { type: 'signed', hash }],
}
const moves = fc.record({ isLikely: fc.boolean(), pick: fc.nat(99), event: events })
const histories = fc.tuple(
  fc.integer({ min: 1, max: 3 }),
  fc.array(moves, { minLength: 30, maxLength: 60 }),
  // Between two events: a moment, or longer than a wallet's prompt lives.
  fc.constantFrom(1, 3_000, SIGNATURE_TIMEOUT_MS + 1),
)

/** Calls `check` for every step of random histories. */
export function always(check: (before: Flow, event: FlowEvent, after: Flow) => void): void {
  fc.assert(
    fc.property(histories, ([steps, history, everyMs]) => {
      let flow = flowOf(steps)
      history.forEach(({ isLikely, pick, event: anything }, i) => {
        const usual = likely[flow.state.status]
        const event = (isLikely && usual[pick % usual.length]) || anything
        const after = reduceFlow(flow, event, (i + 1) * everyMs)
        check(flow, event, after)
        flow = after
      })
    }),
    { numRuns: 1_000 },
  )
}
