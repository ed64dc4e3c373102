import { expect, test } from 'vitest'
import { testChain } from '../../../test/test-chain'
import { campaignDeeds, campaignNotes } from './campaign-deeds'

type Campaign = Parameters<typeof campaignDeeds>[0]

const token = testChain().tokens[1]

function campaign(state: string, patch: Partial<Campaign> = {}): Campaign {
  return {
    token,
    standing: 'admitted',
    claimable: 0n,
    payout: `0x${'ab'.repeat(20)}`,
    canExpire: false,
    returns: null,
    timeline: [
      { index: 0, state: 'released', submission: null },
      { index: 1, state, submission: { challengeEndsAt: 1_800_000_000 } },
    ],
    ...patch,
  } as unknown as Campaign
}

function available(of: Campaign, round: { state: 'open' | 'sealed' } | null): string[] {
  return campaignDeeds(of, round)
    .filter(({ isAvailable }) => isAvailable)
    .map(({ label }) => label)
}

test('a milestone is released by anyone, of a member of a round once that is sealed', () => {
  expect(available(campaign('releasable'), { state: 'sealed' })).toEqual(['Release milestone 2'])
  expect(available(campaign('releasable'), { state: 'open' })).toEqual([])
  expect(campaignNotes(campaign('releasable'), { state: 'open' })).toEqual([
    'It can be released once its round is sealed.',
  ])
  expect(available(campaign('releasable'), null)).toEqual(['Release milestone 2'])
})

test('before that it says from when, and offers nothing', () => {
  expect(available(campaign('in-challenge'), null)).toEqual([])
  expect(campaignNotes(campaign('in-challenge'), null)[0]).toMatch(/^It can be released from 15 Jan 2027/)
})

test('money is paid out, match goes back and a failure is recorded where the chain allows it', () => {
  const failed = campaign('open', { claimable: 5_000_000n, canExpire: true, returns: { recoverable: 7n } as never })
  expect(available(failed, { state: 'sealed' })).toEqual([
    'Pay out 5.00 USDC',
    'Return 0.000007 USDC of match to its round',
    'Mark as failed',
  ])
  expect(campaignDeeds(failed, null).map(({ name }) => name)).not.toContain('recover')
})
