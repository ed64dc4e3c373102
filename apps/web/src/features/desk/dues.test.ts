import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { MilestoneView } from '@commonweight/domain/views/milestone'
import { describe, expect, test } from 'vitest'
import { testChain } from '../../test/test-chain'
import { sumsOf } from './campaign-sums'
import { byUrgency, duesOf } from './dues'

const [, usdc] = testChain().tokens
const NOW = 1_800_000_000
const DAY = 86_400
const SEALED = { state: 'sealed', isComputed: false } as const

/** 100 USDC given, 40 of them released and paid out, 12 people, milestone 2 of 2 in this state. */
function campaign(state: MilestoneView['state'], patch: Partial<CampaignView> = {}, submission: unknown = null) {
  return {
    id: `0x${'a'.repeat(64)}`,
    title: 'A model',
    state: 'building',
    token: usdc,
    total: 100_000_000n,
    matched: 30_000_000n,
    goal: 0n,
    released: 40_000_000n,
    claimable: 0n,
    estimatedMatch: 0n,
    donors: 12,
    threshold: 2,
    vetoShareBps: 2_500,
    payout: `0x${'b'.repeat(40)}`,
    standing: 'none',
    canExpire: false,
    returns: null,
    cutoff: NOW + 6 * DAY,
    submitsFrom: 0,
    opensAt: NOW - 9 * DAY,
    closesAt: NOW - DAY,
    timeline: [
      { index: 0, state: 'released', shareBps: 4_000, submission: null },
      { index: 1, state, shareBps: 6_000, submission },
    ],
    ...patch,
  } as unknown as CampaignView
}

const shown = (of: CampaignView, round: Parameters<typeof duesOf>[1] = null) =>
  duesOf(of, round, NOW).map(({ title, text, until, deed, submits }) => ({
    says: [title, text].join('. '),
    until,
    act: deed?.name ?? (submits ? 'submit' : 'look'),
  }))

describe('what is due in a campaign', () => {
  test('evidence, with what goes back to how many people, and by when', () => {
    expect(shown(campaign('at-work'))).toEqual([
      {
        says: 'Evidence for milestone 2. Approved by 21 Jan 2027, 08:00 UTC, or 60.00 USDC go back to 12 people.',
        until: NOW + 6 * DAY,
        act: 'submit',
      },
    ])
    const stopped = campaign('at-work', {}, { outcome: 'vetoed' })
    expect(shown(stopped)[0]?.says).toContain('Backers stopped the last submission.')
  })

  test('nothing is asked before evidence is taken; until then its goal is', () => {
    const open = { state: 'open', goal: 400_000_000n, closesAt: NOW + 2 * DAY, submitsFrom: NOW + 2 * DAY } as const
    expect(shown(campaign('at-work', open))).toEqual([
      {
        says: 'It closes with 25% of its goal. 300.00 USDC are missing. If the goal is missed, everything goes back.',
        until: NOW + 2 * DAY,
        act: 'look',
      },
    ])
    expect(shown(campaign('at-work', { ...open, total: 400_000_000n }))).toEqual([])
    expect(shown(campaign('waiting', { state: 'upcoming', opensAt: NOW + DAY }))[0]?.until).toBe(NOW + DAY)
  })

  test('judgement and objections have their figures, and a look at the campaign', () => {
    expect(shown(campaign('submitted', {}, { approvals: [{}] }))[0]).toMatchObject({ act: 'look' })
    expect(shown(campaign('submitted', {}, { approvals: [{}] }))[0]?.says).toContain('1 of 2 approvals')
    const judged = { vetoes: 5n, vetoThreshold: 100n, challengeEndsAt: NOW + DAY }
    expect(shown(campaign('in-challenge', {}, judged))).toEqual([
      {
        says: '60.00 USDC of milestone 2 can be released. Objections so far: 1.25% of the weight; 25% stop it.',
        until: NOW + DAY,
        act: 'look',
      },
    ])
  })

  test('what can be taken comes first, without a date, and brings its own call', () => {
    const ready = campaign('releasable', { claimable: 9_000_000n, standing: 'pinned', estimatedMatch: 5_000_000n })
    expect(shown(ready, SEALED).map(({ act, until }) => [act, until])).toEqual([
      ['release', null],
      ['withdraw', null],
      ['claim', null],
    ])
    const late = campaign('at-work', { claimable: 1n, cutoff: NOW + 9 * DAY })
    const soon = campaign('at-work', { cutoff: NOW + DAY })
    const all = [...duesOf(late, null, NOW), ...duesOf(soon, null, NOW)].sort(byUrgency)
    expect(all.map(({ until }) => until)).toEqual([null, NOW + DAY, NOW + 9 * DAY])
  })

  test('a campaign that is over asks for no more than what was not paid out', () => {
    const failed = campaign('lost', { state: 'failed', claimable: 7n, returns: { recoverable: 5n } as never })
    expect(shown(failed, SEALED).map(({ act }) => act)).toEqual(['withdraw'])
  })
})

test('escrow of a campaign that failed is what can still go back', () => {
  const failed = campaign('lost', { returns: { refundable: 11n, recoverable: 4n } as never })
  expect(sumsOf(failed)).toMatchObject({ given: 70_000_000n, match: 30_000_000n, escrow: 15n })
  expect(sumsOf(campaign('at-work')).escrow).toBe(60_000_000n)
})
