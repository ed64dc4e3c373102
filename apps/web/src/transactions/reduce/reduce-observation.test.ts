import { describe, expect, test } from 'vitest'
import { wordsOfState } from '../status/words-of-state'
import {
  absentAt,
  always,
  asked,
  askedOfOwners,
  at12,
  failure,
  flowAfter,
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
import { isUnderWay } from './is-under-way'
import { canStart } from './reduce-flow'

describe('what a wallet gave is no transaction until a node shows it', () => {
  test('over random histories nothing that no node has shown is called sent, dropped or replaced', () => {
    always((_before, _event, { state }) => {
      if (state.status === 'dropped') expect(state.trace.isSeen).toBe(true)
      if (state.status === 'submitted' && !state.trace.isSeen) {
        expect(wordsOfState(state).text).not.toBe(stateWords.submitted.text)
      }
    })
  })

  test('over random histories no proposal may be begun again', () => {
    always((before, event, after) => {
      if (before.state.status !== 'proposed' && before.state.status !== 'abandoned') return
      expect(canStart(before.state)).toBe(false)
      if (event.type === 'start') expect(after).toBe(before)
      expect(wordsOfState(before.state).text).not.toMatch(/network has it|send it again|try again/i)
    })
  })

  test.each([
    ['no hash', [...askedOfOwners, { type: 'answered' } as const]],
    ['a hash that no node has', [...askedOfOwners, { type: 'signed', hash } as const, absentAt(11n)]],
  ])('an answer of a contract account (%s) is a proposal, and its execution ends it', (_what, events) => {
    const proposed = flowAfter(...events)
    expect(proposed.state.status).toBe('proposed')
    expect(wordsOfState(proposed.state).text).toContain('waits for its owners')
    const later = run(proposed, [absentAt(900n), absentAt(9_000n), seen({ kind: 'unreachable' })])
    expect(later.state.status).toBe('proposed')
    expect(run(later, [success]).state.status).toBe('confirmed')
    expect(run(later, [failure]).state.status).toBe('reverted')
  })

  test('a hash that no node shows is given some seconds, then said not to be seen, and still looked for', () => {
    const early = flowAfter(...sent, absentAt(11n), absentAt(20n))
    expect(early.state.status).toBe('submitted')
    const late = run(early, [absentAt(21n)], 60_000)
    expect(late.state).toMatchObject({ status: 'proposed', trace: { hash: null, proposal: hash } })
    expect(wordsOfState(late.state).text).toContain('the network has not seen it')
    expect(run(late, [pending]).state).toMatchObject({ status: 'submitted', trace: { hash, isSeen: true } })
  })

  test('the hash of some other transaction is no answer', () => {
    const state = flowAfter(...sent, seen({ kind: 'unrelated' })).state
    expect(state).toMatchObject({ status: 'proposed', trace: { hash: null, proposal: null } })
  })

  test('who stops waiting may begin the same again, and an execution still shows', () => {
    const left = flowAfter(...askedOfOwners, { type: 'answered' }, { type: 'given-up' })
    expect(left.state.status).toBe('abandoned')
    expect(isUnderWay(left)).toBe(false)
    expect(run(left, [success]).state.status).toBe('confirmed')
  })
})

describe('a page that was loaded while the wallet asked', () => {
  const resumed = flowAfter(...asked, { type: 'resumed' })

  test('waits to see, looks at once, and finds what was confirmed', () => {
    expect(resumed.state.status).toBe('asked')
    expect(resumed.nextCheckAtMs).toBe(3_000)
    expect(canStart(resumed.state)).toBe(false)
    expect(run(resumed, [absentAt(11n), success]).state.status).toBe('confirmed')
  })

  test('still takes the answer that reaches another tab', () => {
    expect(run(resumed, [{ type: 'signed', hash }]).state.status).toBe('submitted')
    expect(run(resumed, [{ type: 'refused' }]).state.status).toBe('rejected')
  })
})

describe('a receipt holds until its block is final', () => {
  const counted = flowAfter(...sent, success, { type: 'head', blockNumber: 12n })

  test('a counted one that vanishes is withdrawn, found in another block, and counted again', () => {
    const undone = run(counted, [absentAt(13n)])
    expect(undone.state).toMatchObject({ status: 'submitted', trace: { undone: mined } })
    expect(wordsOfState(undone.state).text).toContain('reorganised')
    const elsewhere = { ...mined, blockNumber: 14n, blockHash: other }
    const again = run(undone, [seen({ ...at12, mined: elsewhere, success: true, problem: null, head: 14n })])
    expect(again.state).toMatchObject({ status: 'confirmed', mined: elsewhere, trace: { undone: null } })
    expect(run(again, [{ type: 'head', blockNumber: 14n }]).state.status).toBe('counted')
  })

  test('or it is gone, which the words say, and can be given again', () => {
    const gone = run(counted, [absentAt(13n), absentAt(14n), absentAt(15n)])
    expect(gone.state.status).toBe('dropped')
    expect(wordsOfState(gone.state).text).toContain('you can give it again')
    expect(canStart(gone.state)).toBe(true)
  })

  test('a node that has not reached the block yet does not count at once', () => {
    expect(run(counted, [absentAt(11n), absentAt(11n)]).state.status).toBe('counted')
    expect(run(counted, [absentAt(11n), absentAt(11n), absentAt(11n)]).state.status).toBe('submitted')
  })

  test.each([
    ['by the node', { finalized: 12n, head: 13n }, true],
    ['not yet, by the node', { finalized: 11n, head: 900n }, false],
    ['by depth, where the node has no word', { finalized: null, head: 76n }, true],
    ['not yet by depth', { finalized: null, head: 75n }, false],
  ])('final %s', (_what, at, isFinal) => {
    const state = run(counted, [seen({ ...at12, ...at, success: true, problem: null })]).state
    expect(state).toMatchObject({ status: 'counted', depth: { isFinal, blocks: at.head - 12n } })
  })
})
