import type { CampaignCard } from '@commonweight/domain/views/campaign'
import { describe, expect, test } from 'vitest'
import { waitingOf } from './waiting'

const token = { address: `0x${'11'.repeat(20)}`, symbol: 'USDC', decimals: 0, listed: true }
const campaign = {
  state: 'building',
  milestones: [{ state: 'released' }, { state: 'at-work' }],
  waitsUntil: 7,
  returns: null,
  total: 5n,
  goal: 5n,
  token,
} as unknown as CampaignCard
const of = (own: object) => waitingOf({ ...campaign, ...own })
const current = (state: string) => of({ milestones: [{ state: 'released' }, { state }] })

describe('under way', () => {
  test.each([
    ['in-challenge', 'Backers may object', 'milestone 2, until', 7],
    ['releasable', 'Ready to release', 'milestone 2, by anyone', null],
    ['submitted', 'Attesters judge evidence', 'milestone 2, approved by', 7],
    ['at-work', 'Evidence due', 'milestone 2, approved by', 7],
  ])('%s: what waits, and until when', (state, word, text, at) => {
    expect(current(state)).toMatchObject({ word, text, at })
  })
})

test.each([
  ['upcoming', 'takes gifts from', 3],
  ['open', 'takes gifts until', 4],
])('%s: from when, or until when, it takes gifts', (state, text, at) => {
  expect(of({ state, opensAt: 3, closesAt: 4 })).toMatchObject({ text, at })
})

describe('over', () => {
  const returns = { refundable: 3n }
  const lost = [{ state: 'released' }, { state: 'lost' }]
  test.each([
    [{ state: 'completed' }, 'Delivered', '2 milestones'],
    [{ state: 'cancelled', returns }, 'Cancelled by the lab', '3 USDC wait for donors'],
    [{ state: 'failed', returns: { refundable: 0n } }, 'Failed at milestone 2', 'nothing waits for donors'],
    [{ state: 'failed', total: 4n, returns }, 'Goal missed', '3 USDC wait for donors'],
  ])('%o', (own, word, text) => {
    expect(of({ milestones: lost, ...own })).toMatchObject({ word, text, at: null })
  })
})
