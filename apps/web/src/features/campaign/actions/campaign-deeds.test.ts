import { expect, test } from 'vitest'
import { testChain } from '../../../test/test-chain'
import { campaignDeeds, campaignNotes } from './campaign-deeds'

type Campaign = Parameters<typeof campaignDeeds>[0]

const token = testChain().tokens[1]
const OPEN = { state: 'open', isComputed: false } as const
const SEALED = { state: 'sealed', isComputed: false } as const

function campaign(state: string, patch: Partial<Campaign> = {}): Campaign {
  return {
    token,
    standing: 'claimed',
    estimatedMatch: 0n,
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

function available(of: Campaign, round: Parameters<typeof campaignDeeds>[1]): string[] {
  return campaignDeeds(of, round)
    .filter(({ isAvailable }) => isAvailable)
    .map(({ label }) => label)
}

test('a milestone is released by anyone, of a member of a round once that is sealed', () => {
  expect(available(campaign('releasable'), SEALED)).toEqual(['Release milestone 2'])
  const member = campaign('releasable', { standing: 'admitted' })
  expect(available(member, OPEN)).toEqual([])
  expect(campaignNotes(member, OPEN)).toEqual(['It can be released once its round is sealed.'])
  expect(available(campaign('releasable'), null)).toEqual(['Release milestone 2'])
})

test('before that it says from when, and offers nothing', () => {
  expect(available(campaign('in-challenge'), null)).toEqual([])
  expect(campaignNotes(campaign('in-challenge'), null)[0]).toMatch(/^It can be released from 15 Jan 2027/)
})

test('money is paid out, match goes back and a failure is recorded where the chain allows it', () => {
  const failed = campaign('open', { claimable: 5_000_000n, canExpire: true, returns: { recoverable: 7n } as never })
  expect(available(failed, SEALED)).toEqual([
    'Pay out 5.00 USDC',
    'Return 0.000007 USDC of match to its round',
    'Mark as failed',
  ])
  expect(campaignDeeds(failed, null).map(({ name }) => name)).not.toContain('recover')
})

test('the match of a sealed round is claimed here once, but not one of a posted result, nor by a failed campaign', () => {
  const due = { standing: 'pinned', estimatedMatch: 2_000_000n } as const
  expect(available(campaign('at-work', due), SEALED)).toEqual(['Claim the match of 2.00 USDC'])
  expect(available(campaign('at-work', due), OPEN)).toEqual([])
  expect(available(campaign('at-work', due), { ...SEALED, isComputed: true })).toEqual([])
  expect(available(campaign('at-work', { ...due, standing: 'claimed' }), SEALED)).toEqual([])
  expect(available(campaign('at-work', { ...due, returns: { recoverable: 0n } as never }), SEALED)).toEqual([])
})
