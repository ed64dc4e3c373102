import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FundedCampaign, fundingParts } from './funding-parts'

const round = { id: 1, title: 'Spring', state: 'sealed', end: 1, settledFrom: 2 } as const
const amount = fc.bigInt(0n, 2n ** 80n)

/** A campaign of these parts, as the database gives it. */
const failed = fc
  .record({ released: amount, refundable: amount, refunded: amount, recoverable: amount, recovered: amount })
  .chain((parts) =>
    fc.record({
      rounding: fc.bigInt(0n, 9n),
      waiting: fc.nat(9),
      matchTo: fc.constantFrom(null, `0x${'ab'.repeat(20)}` as const),
      parts: fc.constant(parts),
    }),
  )
  .map(({ parts: { released, ...sums }, rounding, ...rest }): FundedCampaign => {
    const total = released + Object.values(sums).reduce((all, part) => all + part, rounding)
    return { total, released, estimatedMatch: 0n, round, returns: { ...sums, ...rest } }
  })

describe('where the money of a campaign is', () => {
  test('of a failed one: gifts and match apart, what is to go back and what went, and nothing is left out', () => {
    fc.assert(
      fc.property(failed, (campaign) => {
        const parts = fundingParts(campaign)
        expect(parts.reduce((sum, part) => sum + part.amount, 0n)).toBe(campaign.total)
        const found = Object.fromEntries(parts.map((part) => [part.key, part.amount]))
        expect(found.refundable).toBe(campaign.returns?.refundable)
        expect(found.refunded).toBe(campaign.returns?.refunded)
        expect(found.recoverable ?? 0n).toBe(campaign.returns?.recoverable)
        expect(found.recovered ?? 0n).toBe(campaign.returns?.recovered)
        expect(new Set(parts.map(({ text }) => text)).size).toBe(parts.length)
      }),
    )
  })

  test('of one that runs: escrow, and the match that is expected', () => {
    const campaign = { total: 100n, released: 30n, estimatedMatch: 7n, returns: null, round }
    expect(fundingParts(campaign).map(({ key, amount: part, isExpected }) => [key, part, isExpected])).toEqual([
      ['released', 30n, undefined],
      ['escrow', 70n, undefined],
      ['estimated', 7n, true],
    ])
  })

  test('says who can still take something back, and who gets the match back', () => {
    const returns = { refundable: 2n, waiting: 1, refunded: 0n, recoverable: 3n, recovered: 0n, matchTo: null }
    const campaign = { total: 5n, released: 0n, estimatedMatch: 0n, round, returns }
    const texts = (own: Partial<typeof returns> | { matchTo: `0x${string}` }) =>
      fundingParts({ ...campaign, returns: { ...returns, ...own } }).map(({ text }) => text)
    expect(texts({})).toContain('Donors can still take back (1 person)')
    expect(texts({})).toContain('Match to go back to the sponsors of “Spring”')
    expect(texts({ matchTo: `0x${'ab'.repeat(20)}` })).toContain(
      'Match to go back to 0xabab…abab, as the round’s terms say',
    )
  })
})
