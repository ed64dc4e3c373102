import { describe, expect, test } from 'vitest'
import { milestoneState } from './milestone-state'

const facts = { state: 'building', released: 1, submission: 0, challengeEndsAt: 0 } as const

describe('milestoneState', () => {
  test('only the first unreleased milestone is the current one', () => {
    expect([0, 1, 2].map((index) => milestoneState(facts, index, 0))).toEqual(['released', 'at-work', 'waiting'])
  })

  test('a submission passes from submitted through its challenge window to releasable', () => {
    expect(milestoneState({ ...facts, submission: 3 }, 1, 0)).toBe('submitted')
    const approved = { ...facts, submission: 3, challengeEndsAt: 50 }
    expect([milestoneState(approved, 1, 49), milestoneState(approved, 1, 50)]).toEqual(['in-challenge', 'releasable'])
  })

  test('an upcoming campaign waits, unless evidence was submitted before it opens', () => {
    const upcoming = { ...facts, state: 'upcoming', released: 0 } as const
    expect(milestoneState(upcoming, 0, 0)).toBe('waiting')
    expect(milestoneState({ ...upcoming, submission: 1 }, 0, 0)).toBe('submitted')
    const approved = { ...upcoming, submission: 1, challengeEndsAt: 50 }
    expect([milestoneState(approved, 0, 49), milestoneState(approved, 0, 50)]).toEqual(['in-challenge', 'releasable'])
  })

  test('failure loses what is not released, and nothing else', () => {
    const failed = { ...facts, state: 'failed', submission: 3, challengeEndsAt: 50 } as const
    expect([0, 1, 2].map((index) => milestoneState(failed, index, 0))).toEqual(['released', 'lost', 'lost'])
  })
})
