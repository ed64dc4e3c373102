import { describe, expect, test } from 'vitest'
import { type CampaignFacts, campaignState } from './campaign-state'

const facts: CampaignFacts = {
  status: 'active',
  opensAt: 100,
  closesAt: 200,
  total: 50n,
  goal: 50n,
  cutoff: 300,
  challengeEndsAt: 0,
}

describe('campaignState', () => {
  test.each([
    [99, 'upcoming'],
    [100, 'open'],
    [199, 'open'],
    [200, 'building'],
    [299, 'building'],
    [300, 'failed'],
  ] as const)('at %i an active campaign that reached its goal is %s', (now, state) => {
    expect(campaignState(facts, now)).toBe(state)
  })

  test('a goal missed by one unit fails at closesAt, not before', () => {
    const short = { ...facts, total: 49n }
    expect([campaignState(short, 199), campaignState(short, 200)]).toEqual(['open', 'failed'])
  })

  test('an approved submission keeps the milestone from failing', () => {
    expect(campaignState({ ...facts, challengeEndsAt: 299 }, 10_000)).toBe('building')
  })

  test('what the chain has settled does not depend on the time', () => {
    for (const status of ['cancelled', 'failed', 'completed'] as const) {
      expect(campaignState({ ...facts, status }, 0)).toBe(status)
    }
  })
})
