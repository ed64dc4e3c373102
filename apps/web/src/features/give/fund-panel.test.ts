import { previewMatch } from '@commonweight/qf/chain/preview-match'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmount } from '../../ui/form/read-amount'
import type { FundCampaign, FundFacts, FundRound } from './fund-facts'
import { whyClosed, whyNotMatched } from './fund-state'
import { localQuote } from './local-quote'
import { refundsOf } from './refund-terms'
import { whyZero } from './why-zero'

const usdc = { address: `0x${'cc'.repeat(20)}`, symbol: 'USDC', decimals: 6 } as const
const LAB = `0x${'1a'.repeat(20)}` as const
const DONOR = `0x${'d0'.repeat(20)}` as const

const campaign: FundCampaign = {
  id: `0x${'01'.repeat(32)}`,
  title: 'A model',
  labName: 'Lab',
  state: 'open',
  opensAt: 0,
  closesAt: 9,
  goal: 1n,
  total: 0n,
  releasedShareBps: 0,
  sumRoots: 0n,
  sumSquares: 0n,
  token: usdc,
  gate: LAB,
  insiders: [LAB],
  milestones: [
    { title: 'One', shareBps: 3_000, released: false },
    { title: 'Two', shareBps: 3_000, released: false },
    { title: 'Three', shareBps: 4_000, released: false },
  ],
}
const round: FundRound = {
  id: 1,
  title: 'Round',
  state: 'open',
  start: 0,
  end: 9,
  pool: 10n ** 9n,
  cap: 0n,
  minimum: 0n,
  weight: 0n,
  pinnedCount: 0,
  member: true,
}
const props: FundFacts = { campaign, round }

describe('what a gift pays back', () => {
  test('everything before the first release, less and less after it', () => {
    expect(refundsOf(campaign, 10_000n)).toEqual([
      { number: 1, amount: 10_000n },
      { number: 2, amount: 7_000n },
      { number: 3, amount: 4_000n },
    ])
  })

  test('a milestone that is released cannot fail any more', () => {
    const [first, ...rest] = campaign.milestones
    const later = { ...campaign, milestones: [{ ...first, released: true } as typeof first & object, ...rest] }
    expect(refundsOf(later as FundCampaign, 101n)).toEqual([
      { number: 2, amount: 70n },
      { number: 3, amount: 40n },
    ])
  })
})

test('the quote without a wallet equals the exact model, for a campaign that is alone in a round without a cap', () => {
  const units = fc.bigInt({ min: 1n, max: 10n ** 12n })
  fc.assert(
    fc.property(units, units, units, fc.integer({ min: 0, max: 10_000 }), (given, amount, pool, weight) => {
      const root = BigInt(Math.floor(Math.sqrt(Number(given) * 1e12)))
      const tally = { sumRoots: root * 3n, sumSquares: root * root * 3n }
      const w = tally.sumRoots ** 2n - tally.sumSquares
      const at = { ...round, pool, weight: w }
      const { rise } = localQuote({ ...campaign, ...tally }, at, { amount, counted: 0n, weight })
      const parameters = { tally, counted: 0n, amount, weight: BigInt(weight), others: [] }
      const model = previewMatch({ round: { pool, cap: 0n, decimals: 6, minimum: 0n }, ...parameters })
      expect(rise).toBe(model.rise)
    }),
  )
})

describe('why nothing is matched', () => {
  const reasons: [string, Partial<FundFacts>, RegExp][] = [
    ['no round', { round: null }, /no matching round/],
    ['no gate', { campaign: { ...campaign, gate: null } }, /no matching round/],
    ['not admitted', { round: { ...round, member: false } }, /not admitted/],
    ['not started', { round: { ...round, state: 'upcoming' } }, /not started/],
    ['over', { round: { ...round, state: 'review' } }, /no more gifts/],
    ['an empty pool', { round: { ...round, pool: 0n } }, /empty/],
  ]
  test.each(reasons)('%s', (_what, patch, reason) => {
    expect(whyNotMatched({ ...props, ...patch })).toMatch(reason)
  })

  test('an open round with a pool matches', () => {
    expect(whyNotMatched(props)).toBeNull()
  })

  test('each cause of a zero has its own words', () => {
    const quote = (patch: Partial<FundRound>, weight: number, amount = 10n ** 6n) =>
      localQuote(campaign, { ...round, ...patch }, { amount, counted: 0n, weight })
    const donor = { account: DONOR, weight: 10_000 }
    expect(whyZero(props, quote({}, 10_000), donor)).toMatch(/first whose gift counts/)
    expect(whyZero(props, quote({}, 0), { account: LAB, weight: 0 })).toMatch(/never are/)
    expect(whyZero(props, quote({}, 0), { account: DONOR, weight: 0 })).toMatch(/not verified/)
    const least = { ...round, minimum: 5n * 10n ** 18n }
    expect(whyZero({ ...props, round: least }, quote(least, 10_000), donor)).toMatch(/from 5.00 USDC/)
  })
})

test('a campaign that takes no gifts says why in each of its states', () => {
  for (const state of ['upcoming', 'building', 'failed', 'cancelled', 'completed'] as const) {
    expect(whyClosed({ ...props, campaign: { ...campaign, state } })).toMatch(/\.$/)
  }
  expect(whyClosed(props)).toBeNull()
})

test('an amount is read to the unit, or a sentence says how to write it', () => {
  expect(readAmount(' 12.5 ', usdc)).toEqual({ amount: 12_500_000n, problem: undefined })
  expect(readAmount('', usdc)).toEqual({ amount: null, problem: undefined })
  for (const text of ['1,5', '-1', '1e6', '0.1234567', 'ten']) {
    expect(readAmount(text, usdc).amount).toBeNull()
    expect(readAmount(text, usdc).problem).toMatch(/\.$/)
  }
})
