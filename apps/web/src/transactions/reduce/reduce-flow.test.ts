import { describe, expect, test } from 'vitest'
import type { FlowState } from '../flow'
import {
  absentAt,
  always,
  asked,
  at12,
  failure,
  flowAfter,
  flowOf,
  hash,
  mined,
  other,
  pending,
  run,
  seen,
  sent,
  success,
} from '../test/flow-histories'
import { stateWords } from '../words/state-words'
import { SIGNATURE_TIMEOUT_MS } from './check-schedule'
import type { FlowEvent } from './flow-event'
import { canStart, reduceFlow } from './reduce-flow'

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

  test('what is final, declined or replaced stays so until the visitor starts again', () => {
    always((before, event, after) => {
      if (before.state.status === 'counted' && before.state.depth.isFinal) expect(after).toBe(before)
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

  test('unknown becomes dropped only by two checks of a chain that grew, never by itself', () => {
    always((before, event, after) => {
      if (after.state.status !== 'dropped' || before.state.status === 'dropped') return
      expect(event.type === 'observed' && event.observation.kind).toBe('absent')
      expect(after.state.trace.misses).toBeGreaterThanOrEqual(2)
    })
  })

  test('whatever waits for the outside world has a time for its next look', () => {
    always((_before, _event, { state, nextCheckAtMs }) => {
      const waits = ['awaiting-signature', 'asked', 'submitted', 'proposed', 'unknown', 'confirmed']
      if (waits.includes(state.status)) expect(nextCheckAtMs).not.toBeNull()
      if (['idle', 'preflight', 'rejected', 'replaced'].includes(state.status)) expect(nextCheckAtMs).toBeNull()
      if (state.status === 'counted' && state.depth.isFinal) expect(nextCheckAtMs).toBeNull()
    })
  })

  test('a step is never asked for while an earlier request of it may still succeed unnoticed', () => {
    always((before, event, after) => {
      if (event.type !== 'start' || after === before) return
      expect(canStart(before.state)).toBe(true)
      const open = [
        'submitted',
        'unknown',
        'awaiting-signature',
        'asked',
        'proposed',
        'abandoned',
        'confirmed',
        'counted',
      ]
      expect(open).not.toContain(before.state.status)
    })
  })

  test('a receipt of the last step counts wherever a transaction may exist', () => {
    always((before, event, after) => {
      if (!isReceipt(event, true) || !('trace' in before.state) || before.step < before.steps.length - 1) return
      if (before.state.status === 'reverted' && before.state.settled) return
      expect(after.state.status).toBe(before.state.status === 'counted' ? 'counted' : 'confirmed')
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

describe('the machine, by stories', () => {
  test('the plain way: checked, signed, sent, confirmed, counted', () => {
    expect(flowAfter(...sent, pending, success, { type: 'head', blockNumber: 12n }).state).toMatchObject({
      status: 'counted',
      mined,
      depth: { blocks: 0n, isFinal: false },
    })
  })

  test('an indexer that is behind does not count it', () => {
    expect(flowAfter(...sent, success, { type: 'head', blockNumber: 11n }).state.status).toBe('confirmed')
  })

  test('an approval leads to the gift, which is checked again', () => {
    const flow = run(flowOf(2), [...sent, success])
    expect(flow).toMatchObject({ step: 1, done: [mined], state: { status: 'preflight' } })
  })

  test('after a reload no page drives the flow, and the wallet is not asked without a click', () => {
    expect(run(flowOf(2), [...sent, success, { type: 'resumed' }]).state).toEqual({ status: 'idle', problem: null })
  })

  test('a receipt that vanishes leads back to waiting', () => {
    expect(flowAfter(...sent, success, absentAt(13n)).state.status).toBe('submitted')
  })

  test('a revert is final two blocks later, not before', () => {
    const fresh = flowAfter(...sent, failure)
    expect(fresh.state).toMatchObject({ status: 'reverted', settled: false })
    expect(run(fresh, [success]).state.status).toBe('confirmed')
    const settled = flowAfter(...sent, seen({ ...at12, success: false, problem: null, head: 14n }))
    expect(settled.state).toMatchObject({ status: 'reverted', settled: true })
    expect(reduceFlow(settled, success, 9_000)).toBe(settled)
  })

  test('a transaction that no node has any more is dropped once two blocks went by', () => {
    expect(flowAfter(...sent, pending, absentAt(13n), absentAt(14n)).state.status).toBe('submitted')
    expect(flowAfter(...sent, pending, absentAt(13n), absentAt(15n)).state.status).toBe('dropped')
    expect(flowAfter(...sent, pending, absentAt(13n), absentAt(15n), success).state.status).toBe('confirmed')
  })

  test('a replacement counts only for a transaction whose nonce a node has shown', () => {
    const replaced = seen({ kind: 'replaced', by: other })
    expect(flowAfter(...sent, replaced).state.status).toBe('unknown')
    expect(flowAfter(...sent, pending, replaced).state).toEqual({ status: 'replaced', hash, by: other })
  })

  test('an unanswered request expires after half an hour, and a late signature still counts', () => {
    const waiting = flowAfter(...asked)
    const late = reduceFlow(waiting, absentAt(11n), 2_000 + SIGNATURE_TIMEOUT_MS)
    expect(late.state.status).toBe('expired')
    expect(reduceFlow(late, { type: 'signed', hash }, 3_000 + SIGNATURE_TIMEOUT_MS).state.status).toBe('submitted')
  })

  test('a wallet that fails without a word is looked after before it may be tried again', () => {
    const problem = { name: 'X', text: 'No.' }
    const failed = flowAfter(...asked, { type: 'wallet-failed', problem })
    expect(failed.state.status).toBe('unknown')
    expect(canStart(failed.state)).toBe(false)
    expect(run(failed, [absentAt(11n), absentAt(11n)]).state).toEqual({ status: 'idle', problem })
    expect(run(failed, [absentAt(11n), success]).state.status).toBe('confirmed')
  })
})
