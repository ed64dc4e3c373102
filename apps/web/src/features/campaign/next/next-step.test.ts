import type { Backer } from '@commonweight/sdk/read/get-backer'
import { describe, expect, test } from 'vitest'
import { testChain } from '../../../test/test-chain'
import type { CampaignDeed } from '../actions/campaign-deed'
import type { CurrentMilestone, NextFacts } from './next-facts'
import { ownStep, type Standing } from './own-step'
import { ownWords } from './own-words'
import { giveDock, visitorStep } from './visitor-step'

type Campaign = Parameters<typeof visitorStep>[0]

const token = testChain().tokens[1] as NextFacts['token']
const [LAB, DONOR, ATTESTER] = [1, 2, 3].map((digit) => `0x${String(digit).repeat(40)}` as const) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
]

const current: CurrentMilestone = {
  number: 2,
  state: 'at-work',
  worth: '35.00 USDC',
  unreleased: '60.00 USDC',
  objections: { width: 8, objected: '2.24% objected', stops: '25% stop it' },
  vetoThreshold: 100n,
  challengeEnds: '2 Dec 2026, 07:53 UTC',
  cutoff: '6 Dec 2026, 00:00 UTC',
  waiting: [],
  approvals: 1,
}
const facts: NextFacts = {
  id: `0x${'a'.repeat(64)}`,
  title: 'A model',
  lab: LAB,
  state: 'building',
  token,
  releasedShareBps: 4_000,
  vetoShareBps: 2_500,
  threshold: 2,
  current,
  isTakingEvidence: true,
  shares: [
    { shareBps: 4_000, isReleased: true },
    { shareBps: 6_000, isReleased: false },
  ],
}
const backer: Backer = {
  given: 150_000_000n,
  counted: 0n,
  refundable: 90_000_000n,
  isInsider: false,
  vetoPoints: 0n,
  hasVetoed: false,
}
const deed = (name: CampaignDeed['name'], isAvailable = true): CampaignDeed => ({
  name,
  label: `Do ${name}`,
  kind: 'money',
  hint: 'A hint.',
  isAvailable,
})

type Change = {
  facts?: Partial<NextFacts>
  current?: Partial<CurrentMilestone>
  backer?: Partial<Backer>
  standing?: Partial<Standing>
}

function next(change: Change, options = { deeds: [] as CampaignDeed[], isMatching: false }) {
  const all = { ...facts, ...change.facts, current: { ...current, ...change.current } }
  const base = { account: DONOR, weight: 10_000, canCount: false, backer: { ...backer, ...change.backer } }
  return ownStep(all, { ...base, ...change.standing }, options)
}

describe('an account’s own next step', () => {
  test('of a backer of a failed campaign is to take back what is left, and nothing once that is done', () => {
    for (const state of ['failed', 'cancelled'] as const) {
      expect(next({ facts: { state } })).toEqual({ kind: 'take-back' })
      expect(next({ facts: { state }, backer: { refundable: 0n } })).toBeNull()
    }
    expect(next({})).toBeNull()
  })

  test('is to object while a backer with points can, once', () => {
    const inChallenge: Change = { current: { state: 'in-challenge' }, backer: { vetoPoints: 5n } }
    expect(next(inChallenge)).toEqual({ kind: 'object' })
    expect(next({ ...inChallenge, backer: { vetoPoints: 5n, hasVetoed: true } })).toBeNull()
    expect(next({ ...inChallenge, backer: { vetoPoints: 0n } })).toBeNull()
    expect(next({ ...inChallenge, current: { state: 'in-challenge', vetoThreshold: 0n } })).toBeNull()
    expect(next({ ...inChallenge, current: { state: 'submitted' } })).toBeNull()
  })

  test('of a lab is to submit evidence from the second on at which it is taken, then to have its money released', () => {
    const lab = { account: LAB }
    expect(next({ standing: lab })).toEqual({ kind: 'submit' })
    expect(next({ standing: lab, facts: { isTakingEvidence: false } })).toBeNull()
    expect(next({ standing: lab, facts: { state: 'failed' }, backer: { refundable: 0n } })).toBeNull()
    const deeds = [deed('expire'), deed('release', false), deed('withdraw')]
    const change = { standing: lab, current: { state: 'submitted' } } as const
    expect(next(change, { deeds, isMatching: false })).toEqual({ kind: 'deed', deed: deeds[2] })
    expect(next({ current: { state: 'submitted' } }, { deeds, isMatching: false })).toBeNull()
  })

  test('of an attester is to judge, until it has', () => {
    const waiting: Change = { current: { state: 'submitted', waiting: [ATTESTER] } }
    expect(next({ ...waiting, standing: { account: ATTESTER } })).toEqual({ kind: 'judge' })
    expect(next({ ...waiting })).toBeNull()
  })

  test('of a donor who gave before being verified is to have it counted; of one who is not verified, to verify', () => {
    const open = { facts: { state: 'open' } } as const
    const matching = { deeds: [], isMatching: true }
    expect(next({ ...open, standing: { canCount: true } }, matching)).toEqual({ kind: 'count' })
    expect(next({ ...open, standing: { weight: 0 } }, matching)).toEqual({ kind: 'verify' })
    expect(next({ ...open, standing: { weight: 0 } }, { ...matching, isMatching: false })).toBeNull()
    expect(next({ ...open, standing: { weight: 0 }, backer: { isInsider: true } }, matching)).toBeNull()
    expect(next({ ...open, standing: { weight: 0 }, backer: { given: 0n } }, matching)).toBeNull()
  })

  test('says how much comes back, of what', () => {
    const standing = { account: DONOR, weight: 0, canCount: false, backer }
    const subject = { facts: { ...facts, state: 'failed' as const }, fund: {} as never }
    expect(ownWords(subject, { kind: 'take-back' }, standing)).toMatchObject({
      over: 'You gave 150.00 USDC',
      title: 'Take back 90.00 USDC',
      text: expect.stringContaining('60.00 USDC of your 150.00 USDC were released'),
      dock: { label: 'Take back', isMoney: true },
    })
  })
})

describe('what everybody is shown', () => {
  const campaign = {
    state: 'building',
    token,
    returns: null,
    opensAt: 0,
    claimable: 0n,
    estimatedMatch: 0n,
    firstDonation: null,
  } as Campaign
  const shown = (change: Partial<Campaign>, milestone: Partial<CurrentMilestone> = {}, deeds: CampaignDeed[] = []) =>
    visitorStep({ ...campaign, ...change }, { ...facts, current: { ...current, ...milestone } }, deeds)

  test('while gifts are taken is the panel alone, and the bar says what a gift brings', () => {
    expect(shown({ state: 'open' }, {}, [deed('release')])).toBeNull()
    const firstDonation = { amount: 10_000_000n, rise: 144_770_000n }
    expect(giveDock({ token, firstDonation })?.text).toBe('10 from you brings 144.77 USDC from the pool')
    expect(giveDock({ token, firstDonation: null })?.text).not.toContain('brings')
  })

  test('of a failed campaign is that money waits for those who gave, as long as it does', () => {
    const returns = { refundable: 1_895_000_000n, waiting: 10, recoverable: 7n } as Campaign['returns'] & object
    const step = shown({ state: 'failed', returns }, {}, [deed('recover')])
    expect(step).toMatchObject({ title: 'Gave here? Take it back', deed: null, isQuiet: false })
    expect(step?.text).toContain('1,895.00 USDC of 10 people wait in escrow')
    const after = shown({ state: 'failed', returns: { ...returns, refundable: 0n } }, {}, [deed('recover')])
    expect(after?.deed?.name).toBe('recover')
    expect(shown({ state: 'failed', returns: { ...returns, refundable: 0n } })?.isQuiet).toBe(true)
  })

  test('in a challenge is until when backers may object, and how many have', () => {
    const step = shown({}, { state: 'in-challenge' })
    expect(step).toMatchObject({ title: 'Backers may object until 2 Dec 2026, 07:53 UTC', hasObjections: true })
    expect(step?.dock?.label).toBe('Your say')
  })

  test('otherwise is what anyone may do, or that there is nothing to do', () => {
    expect(shown({}, {}, [deed('release', false), deed('withdraw')])?.deed).toMatchObject({
      name: 'withdraw',
      kind: 'plain',
    })
    expect(shown({})).toMatchObject({ isQuiet: true, dock: null, title: 'Nothing for you to do now' })
    expect(shown({ state: 'upcoming' })).toMatchObject({ isQuiet: true, title: 'Opens soon' })
  })
})
