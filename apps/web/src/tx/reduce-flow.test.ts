import type { Hex } from '@commonweight/db/views'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SIGNATURE_TIMEOUT_MS } from './check-schedule'
import type { Flow, FlowState, Mined } from './flow'
import type { FlowEvent, Observation } from './flow-event'
import { newFlow } from './new-flow'
import { canStart, reduceFlow } from './reduce-flow'
import { stateWords } from './state-words'

const ACCOUNT: Hex = `0x${'a1'.repeat(20)}`
const call = { to: ACCOUNT, data: '0x' as Hex, value: 0n, chainId: 31337, description: 'Do it.' }

function flowOf(steps: number): Flow {
  const list = Array.from({ length: steps }, (_, i) => ({ kind: 'main' as const, label: `step ${i}`, call }))
  return newFlow({ scope: 'test', title: 'Test', account: ACCOUNT, chainId: 31337, steps: list, nowMs: 0 })
}

function run(flow: Flow, events: readonly FlowEvent[], everyMs = 1_000): Flow {
  return events.reduce((state, event, i) => reduceFlow(state, event, (i + 1) * everyMs), flow)
}

const hash: Hex = `0x${'11'.repeat(32)}`
const other: Hex = `0x${'22'.repeat(32)}`
const mined: Mined = { hash, blockNumber: 12n, blockHash: `0x${'33'.repeat(32)}` }
const seen = (observation: Observation): FlowEvent => ({ type: 'observed', observation })
const success = seen({ kind: 'receipt', mined, success: true, problem: null, head: 12n })
const failure = seen({ kind: 'receipt', mined, success: false, problem: { name: 'X', text: 'No.' }, head: 12n })
const asked: FlowEvent[] = [{ type: 'start' }, { type: 'asked', nonce: 5, fromBlock: 10n }]
const sent: FlowEvent[] = [...asked, { type: 'signed', hash }]
const pending = seen({ kind: 'pending', hash, nonce: 5 })
const absentAt = (head: bigint): FlowEvent => seen({ kind: 'absent', head, nonce: 5 })

const hashes = fc.constantFrom(hash, other)
const heads = fc.bigInt({ min: 8n, max: 40n })
const observations: fc.Arbitrary<Observation> = fc.oneof(
  fc.record({
    kind: fc.constant('receipt' as const),
    mined: fc.constant(mined),
    success: fc.boolean(),
    problem: fc.constant(null),
    head: heads,
  }),
  fc.record({ kind: fc.constant('pending' as const), hash: hashes, nonce: fc.nat(9) }),
  fc.record({ kind: fc.constant('absent' as const), head: heads, nonce: fc.nat(9) }),
  fc.record({ kind: fc.constant('replaced' as const), by: hashes }),
  fc.constant<Observation>({ kind: 'unclear' }),
  fc.constant<Observation>({ kind: 'unreachable' }),
)
const events: fc.Arbitrary<FlowEvent> = fc.oneof(
  fc.constant<FlowEvent>({ type: 'start' }),
  fc.constant<FlowEvent>({ type: 'preflight-failed', problem: { name: 'X', text: 'No.' } }),
  fc.record({ type: fc.constant('asked' as const), nonce: fc.nat(9), fromBlock: heads }),
  fc.record({ type: fc.constant('signed' as const), hash: hashes }),
  fc.constant<FlowEvent>({ type: 'refused' }),
  fc.constant<FlowEvent>({ type: 'wallet-failed', problem: { name: 'X', text: 'No.' } }),
  fc.record({ type: fc.constant('observed' as const), observation: observations }),
  fc.record({ type: fc.constant('head' as const), blockNumber: heads }),
  fc.constant<FlowEvent>({ type: 'resumed' }),
)
/** What usually comes next, so that random histories get far. */
const likely: Record<FlowState['status'], readonly FlowEvent[]> = {
  idle: [{ type: 'start' }],
  preflight: [{ type: 'asked', nonce: 5, fromBlock: 10n }],
  'awaiting-signature': [{ type: 'signed', hash }, { type: 'refused' }, absentAt(20n)],
  submitted: [pending, success, failure, absentAt(30n), absentAt(33n), seen({ kind: 'replaced', by: other })],
  unknown: [success, absentAt(30n), absentAt(33n)],
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
  fc.array(moves, { maxLength: 60 }),
  // Between two events: a moment, or longer than a wallet's prompt lives.
  fc.constantFrom(1, 3_000, SIGNATURE_TIMEOUT_MS + 1),
)

/** Calls `check` for every step of random histories. */
function always(check: (before: Flow, event: FlowEvent, after: Flow) => void): void {
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

const isReceipt = (event: FlowEvent, ok: boolean): boolean =>
  event.type === 'observed' && event.observation.kind === 'receipt' && event.observation.success === ok

describe('the machine, over random histories', () => {
  test('the histories lead into every state, so the tests below are about something', () => {
    const reached = new Set<string>()
    always((_before, _event, { state }) => reached.add(state.status))
    expect([...reached].sort()).toEqual(Object.keys(stateWords).sort())
  })

  test('only a receipt makes confirmed or reverted', () => {
    always((before, event, after) => {
      const entered = (status: FlowState['status']) => after.state.status === status && before.state.status !== status
      if (entered('confirmed')) expect(isReceipt(event, true)).toBe(true)
      if (entered('reverted')) expect(isReceipt(event, false)).toBe(true)
      if (after.done.length > before.done.length) expect(isReceipt(event, true)).toBe(true)
    })
  })

  test('what is counted, declined or replaced stays so until the visitor starts again', () => {
    always((before, event, after) => {
      if (before.state.status === 'counted') expect(after).toBe(before)
      if (['rejected', 'replaced'].includes(before.state.status) && event.type !== 'start') expect(after).toBe(before)
    })
  })

  test('a node that does not answer never makes a failure, and never unmakes a proof', () => {
    always((before, event, after) => {
      if (event.type !== 'observed' || !['unreachable', 'unclear'].includes(event.observation.kind)) return
      const expected = before.state.status === 'submitted' ? 'unknown' : before.state.status
      expect(after.state.status).toBe(expected)
    })
  })

  test('unknown becomes dropped only by two looks at a chain that went on, never by itself', () => {
    always((before, event, after) => {
      if (after.state.status !== 'dropped' || before.state.status === 'dropped') return
      expect(event.type === 'observed' && event.observation.kind).toBe('absent')
      expect(after.state.trace.misses).toBeGreaterThanOrEqual(2)
    })
  })

  test('whatever waits for the outside world has a time for its next look', () => {
    always((_before, _event, { state, nextCheckAtMs }) => {
      const waits = ['awaiting-signature', 'submitted', 'unknown', 'confirmed'].includes(state.status)
      if (waits) expect(nextCheckAtMs).not.toBeNull()
      if (['idle', 'preflight', 'rejected', 'replaced', 'counted'].includes(state.status))
        expect(nextCheckAtMs).toBeNull()
    })
  })

  test('a step is never asked for while an earlier request of it may still succeed unnoticed', () => {
    always((before, event, after) => {
      if (event.type !== 'start' || after === before) return
      expect(canStart(before.state)).toBe(true)
      expect(['submitted', 'unknown', 'awaiting-signature', 'confirmed']).not.toContain(before.state.status)
    })
  })

  test('a receipt of the last step is believed wherever a transaction may exist', () => {
    always((before, event, after) => {
      if (!isReceipt(event, true) || !('trace' in before.state) || before.step < before.steps.length - 1) return
      if (before.state.status === 'reverted' && before.state.settled) return
      expect(after.state.status).toBe('confirmed')
    })
  })

  test('steps only go forward, and each leaves its transaction behind', () => {
    always((before, _event, after) => {
      expect(after.step - before.step).toBeGreaterThanOrEqual(0)
      expect(after.done).toHaveLength(after.step)
      expect(after.step).toBeLessThan(after.steps.length)
    })
  })
})

describe('the machine, told as stories', () => {
  test('the plain way: checked, signed, sent, confirmed, counted', () => {
    expect(run(flowOf(1), [...sent, pending, success, { type: 'head', blockNumber: 12n }]).state).toEqual({
      status: 'counted',
      mined,
    })
  })

  test('an indexer that is behind does not count it', () => {
    expect(run(flowOf(1), [...sent, success, { type: 'head', blockNumber: 11n }]).state.status).toBe('confirmed')
  })

  test('an approval leads on to the gift, which is checked anew', () => {
    const flow = run(flowOf(2), [...sent, success])
    expect(flow).toMatchObject({ step: 1, done: [mined], state: { status: 'preflight' } })
  })

  test('after a reload nobody is at work, and the wallet is not asked without a click', () => {
    expect(run(flowOf(2), [...sent, success, { type: 'resumed' }]).state).toEqual({ status: 'idle', problem: null })
  })

  test('a receipt that vanishes leads back to waiting', () => {
    expect(run(flowOf(1), [...sent, success, absentAt(13n)]).state.status).toBe('submitted')
  })

  test('a revert is final two blocks later, not before', () => {
    const fresh = run(flowOf(1), [...sent, failure])
    expect(fresh.state).toMatchObject({ status: 'reverted', settled: false })
    expect(run(fresh, [success]).state.status).toBe('confirmed')
    const settled = run(flowOf(1), [
      ...sent,
      seen({ kind: 'receipt', mined, success: false, problem: null, head: 14n }),
    ])
    expect(settled.state).toMatchObject({ status: 'reverted', settled: true })
    expect(reduceFlow(settled, success, 9_000)).toBe(settled)
  })

  test('a transaction that no node knows is dropped once two blocks went by', () => {
    expect(run(flowOf(1), [...sent, absentAt(13n), absentAt(14n)]).state.status).toBe('submitted')
    expect(run(flowOf(1), [...sent, absentAt(13n), absentAt(15n)]).state.status).toBe('dropped')
    expect(run(flowOf(1), [...sent, absentAt(13n), absentAt(15n), success]).state.status).toBe('confirmed')
  })

  test('a replacement counts only for a transaction whose nonce a node has shown', () => {
    const replaced = seen({ kind: 'replaced', by: other })
    expect(run(flowOf(1), [...sent, replaced]).state.status).toBe('unknown')
    expect(run(flowOf(1), [...sent, pending, replaced]).state).toEqual({ status: 'replaced', hash, by: other })
  })

  test('an unanswered request expires after half an hour, and a late signature still counts', () => {
    const waiting = run(flowOf(1), asked)
    const late = reduceFlow(waiting, absentAt(11n), 2_000 + SIGNATURE_TIMEOUT_MS)
    expect(late.state.status).toBe('expired')
    expect(reduceFlow(late, { type: 'signed', hash }, 3_000 + SIGNATURE_TIMEOUT_MS).state.status).toBe('submitted')
  })

  test('a wallet that fails without a word is looked after before it may be tried again', () => {
    const problem = { name: 'X', text: 'No.' }
    const failed = run(flowOf(1), [...asked, { type: 'wallet-failed', problem }])
    expect(failed.state.status).toBe('unknown')
    expect(canStart(failed.state)).toBe(false)
    expect(run(failed, [absentAt(11n), absentAt(11n)]).state).toEqual({ status: 'idle', problem })
    expect(run(failed, [absentAt(11n), success]).state.status).toBe('confirmed')
  })
})
