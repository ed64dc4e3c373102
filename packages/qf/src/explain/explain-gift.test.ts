import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeMatch, type MatchRules } from '../mechanisms/compute-match'
import { type Donation, donationMatrix } from '../totals/donation-matrix'
import { explainGift } from './explain-gift'
import { withoutGifts } from './without-gifts'

const CAMPAIGNS = ['p1', 'p2', 'p3', 'p4']

const donations: fc.Arbitrary<Donation[]> = fc
  .array(
    fc.record({
      donor: fc.constantFrom('ada', 'bao', 'chidi', 'dora', 'eno'),
      campaign: fc.constantFrom(...CAMPAIGNS),
      amount: fc.bigInt(1n, 10n ** 21n),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((gifts) => [...gifts, ...CAMPAIGNS.map((campaign) => ({ donor: 'zoe', campaign, amount: 0n }))])
/** Donations, one of the donors, and some of the campaigns that this donor gave to. */
const scoped = donations.chain((gifts) =>
  fc.constantFrom(...givers(gifts)).chain((donor) => {
    const backed = [...new Set(gifts.filter((gift) => gift.donor === donor).map(({ campaign }) => campaign))]
    return fc.record({
      gifts: fc.constant(gifts),
      donor: fc.constant(donor),
      campaigns: fc.subarray(backed, { minLength: 1 }),
    })
  }),
)
const rules: fc.Arbitrary<MatchRules> = fc.record({
  mechanism: fc.constantFrom('plain', 'pairwise', 'cocm', 'blend'),
  pool: fc.bigInt(0n, 10n ** 12n),
  cap: fc.oneof(fc.constant(0n), fc.bigInt(1n, 10n ** 12n)),
  decimals: fc.constantFrom(0, 6, 18),
})

describe('withoutGifts', () => {
  test('is the matrix of the donations that are left', () => {
    fc.assert(
      fc.property(scoped, ({ gifts, donor, campaigns }) => {
        const matrix = donationMatrix(gifts)
        expect(withoutGifts(matrix, donor, campaigns)).toEqual(donationMatrix(zeroed(gifts, donor, campaigns)))
        expect(withoutGifts(matrix, donor)).toEqual(donationMatrix(zeroed(gifts, donor, CAMPAIGNS)))
      }),
    )
  })

  test('refuses a donor or campaign without gifts', () => {
    const matrix = donationMatrix([{ donor: 'ada', campaign: 'p1', amount: 1n }])
    expect(() => withoutGifts(matrix, 'bao')).toThrow('bao gave nothing that counts in this round')
    expect(() => withoutGifts(matrix, 'ada', ['p2'])).toThrow('ada gave nothing that counts to p2')
  })
})

describe('explainGift', () => {
  test('says the matches of the round with the gifts and of the round without', () => {
    fc.assert(
      fc.property(scoped, rules, ({ gifts, donor, campaigns }, chosen) => {
        const { backed, others, backedChange, othersChange } = explainGift(donationMatrix(gifts), chosen, {
          donor,
          campaigns,
        })
        const after = matchesOf(gifts, chosen)
        const before = matchesOf(zeroed(gifts, donor, campaigns), chosen)
        expect(backed.map(({ campaign }) => campaign)).toEqual([...campaigns].sort())
        for (const { campaign, with: found, without, change } of [...backed, ...others]) {
          expect([found, without, change]).toEqual([
            after.get(campaign),
            before.get(campaign),
            (after.get(campaign) ?? 0n) - (before.get(campaign) ?? 0n),
          ])
        }
        expect(backedChange + othersChange).toBe(sumOf(after) - sumOf(before))
      }),
      { numRuns: 300 },
    )
  })

  test('a second donor makes all of the match of a campaign, and takes it from the others', () => {
    const gifts = [
      { donor: 'ada', campaign: 'p1', amount: 1n },
      { donor: 'bao', campaign: 'p1', amount: 1n },
      { donor: 'ada', campaign: 'p2', amount: 1n },
      { donor: 'bao', campaign: 'p2', amount: 1n },
    ]
    const chosen: MatchRules = { mechanism: 'plain', pool: 100n, cap: 0n, decimals: 18, surplus: 'pay-all' }
    expect(explainGift(donationMatrix(gifts), chosen, { donor: 'bao', campaigns: ['p1'] })).toEqual({
      backed: [{ campaign: 'p1', with: 50n, without: 0n, change: 50n }],
      others: [{ campaign: 'p2', with: 50n, without: 100n, change: -50n }],
      backedChange: 50n,
      othersChange: -50n,
    })
    expect(explainGift(donationMatrix(gifts), chosen, { donor: 'bao' }).backedChange).toBe(100n)
  })
})

function givers(gifts: readonly Donation[]): string[] {
  return [...new Set(gifts.filter(({ amount }) => amount > 0n).map(({ donor }) => donor))]
}

function zeroed(gifts: readonly Donation[], donor: string, campaigns: readonly string[]): Donation[] {
  return gifts.map((gift) =>
    gift.donor === donor && campaigns.includes(gift.campaign) ? { ...gift, amount: 0n } : gift,
  )
}

function matchesOf(gifts: readonly Donation[], rulesOfRound: MatchRules): Map<string, bigint> {
  const { matches } = computeMatch(donationMatrix(gifts), rulesOfRound)
  return new Map(matches.map(({ campaign, matched }) => [campaign, matched]))
}

function sumOf(matches: ReadonlyMap<string, bigint>): bigint {
  return [...matches.values()].reduce((sum, each) => sum + each, 0n)
}
