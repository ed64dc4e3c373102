import type { RoundTasks, RoundView } from '@commonweight/domain/views/round'
import { describe, expect, test } from 'vitest'
import { testChain } from '../../../test/test-chain'
import { roundDeeds } from '../actions/round-deeds'
import { ownStep, type RoundStakes, type RoundStanding } from './own-step'
import { visitorStep } from './visitor-step'

const me = `0x${'51'.repeat(20)}` as const
const campaign = `0x${'a'.repeat(64)}` as const
const match = { campaign, title: 'A', match: 2_000_000n }

describe('what everybody is shown', () => {
  const none: RoundTasks = {
    failed: { count: 0, campaigns: [] },
    heaviest: [],
    due: { count: 0, sum: 0n, matches: [] },
    waiting: 0,
    applicants: [],
  }
  const due = { ...none, due: { count: 1, sum: 2_000_000n, matches: [match] }, waiting: 1 }
  const shown = (own: Partial<RoundView>, tasks = none, now = 5) => {
    const round = {
      id: 7,
      token: testChain().tokens[1],
      operator: me,
      state: 'sealed',
      start: 1,
      end: 5 + 3 * 86_400,
      sealableAt: 1_800_000_000,
      claimUntil: 10,
      result: null,
      isComputed: false,
      pool: 10n ** 9n,
      cap: 0n,
      weight: 0n,
      pinnedCount: 0,
      unused: { to: null },
      sponsors: [{ sponsor: me, reclaimable: 3n }],
      ...own,
    } as unknown as RoundView
    const { title, deed, link, isQuiet } = visitorStep({ round, tasks, now, deeds: roundDeeds(round, tasks, now) })
    return [title, deed, link?.href ?? null, isQuiet]
  }

  test.each([
    ['matches that wait', shown({}, due), ['2.00 USDC of match still wait', 'claim', null, false]],
    ['a result to be fixed', shown({ state: 'sealable' }), ['The result can be fixed now', 'seal', null, false]],
    [
      'a computed result',
      shown({ isComputed: true }, due),
      ['Matches wait for their proof', null, '#recompute', false],
    ],
    ['an open round', shown({ state: 'open' }), ['Gifts are matched for 3 days', null, '/?round=7', false]],
    ['one that has not begun', shown({ state: 'upcoming' }), ['Gifts count from the start', null, null, true]],
    ['a review', shown({ state: 'review' }), ['The result is not fixed yet', null, null, true]],
    ['a result that is paid', shown({}), ['The result is final', null, null, true]],
    ['money that goes back', shown({ state: 'closed' }, none, 10), ['Claims are over', null, null, true]],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})

describe('the visitor’s own step comes before everybody’s', () => {
  const stakes: RoundStakes = {
    operator: `0x${'09'.repeat(20)}`,
    takesApplications: true,
    vetoUntil: 9,
    isVetoed: false,
    due: [match],
  }
  const sponsor = { funded: 0n, early: 0n, reclaimable: 0n, hasVetoed: false }
  const standing: RoundStanding = { account: me, sponsor, gave: [] }

  test('nothing of its own', () => {
    expect(ownStep(stakes, standing)).toBeNull()
  })

  test('an early sponsor may object while it is time, before all else', () => {
    const early = { ...standing, sponsor: { ...sponsor, early: 1n, reclaimable: 1n } }
    expect(ownStep({ ...stakes, operator: me }, early)).toEqual({ kind: 'veto' })
    expect(ownStep({ ...stakes, isVetoed: true }, early)).toEqual({ kind: 'reclaim' })
    expect(ownStep({ ...stakes, vetoUntil: null }, early)).toEqual({ kind: 'reclaim' })
  })

  test('the operator answers applications, a donor sends the match of what it gave to', () => {
    const gave = { ...standing, gave: [campaign] }
    expect(ownStep({ ...stakes, operator: me }, gave)).toEqual({ kind: 'admit' })
    expect(ownStep({ ...stakes, operator: me, takesApplications: false }, gave)).toEqual({ kind: 'gave', match })
    expect(ownStep({ ...stakes, due: [] }, gave)).toBeNull()
  })
})
