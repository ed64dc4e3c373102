import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharesOf } from '../mechanisms/blend-shares'
import { cocmRaw } from '../mechanisms/cocm/cocm-raw'
import { computeMatch, type MatchRules } from '../mechanisms/compute-match'
import { plainRaw } from '../mechanisms/plain-raw'
import { type Donation, donationMatrix } from '../totals/donation-matrix'
import { explainMatch, explainMatches } from './explain-match'

const TOKEN = 10n ** 18n

const anyDonations: fc.Arbitrary<Donation[]> = fc.array(
  fc.record({
    donor: fc.constantFrom('ada', 'bao', 'chidi', 'dora', 'eno', 'fen'),
    campaign: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    amount: fc.bigInt(0n, 10n ** 21n),
  }),
  { maxLength: 25 },
)
const rules: fc.Arbitrary<MatchRules> = fc.record({
  mechanism: fc.constantFrom('plain', 'pairwise', 'cocm', 'blend'),
  pool: fc.bigInt(0n, 10n ** 12n),
  cap: fc.oneof(fc.constant(0n), fc.bigInt(1n, 10n ** 12n)),
  decimals: fc.constantFrom(0, 6, 18),
  surplus: fc.constantFrom('return', 'pay-all'),
  remainder: fc.constantFrom('keep', 'largest-fraction'),
})

describe('explainMatches', () => {
  test('says the matches of computeMatch and what they would be without a cap, to the unit', () => {
    fc.assert(
      fc.property(anyDonations, rules, (donations, chosen) => {
        const matrix = donationMatrix(donations)
        const { explanations, used } = explainMatches(matrix, chosen)
        const result = computeMatch(matrix, chosen)
        const uncapped = computeMatch(matrix, { ...chosen, cap: 0n }).matches
        expect(used).toBe(result.used)
        expect(
          explanations.map(({ campaign, donors, raw, share, matched }) => [campaign, donors, raw, share, matched]),
        ).toEqual(
          result.matches.map(({ campaign, donors, raw, share, matched }) => [campaign, donors, raw, share, matched]),
        )
        expect(explanations.map(({ withoutCap }) => withoutCap)).toEqual(uncapped.map(({ matched }) => matched))
        for (const { matched, withoutCap, capEffect } of explanations) expect(withoutCap + capEffect).toBe(matched)
      }),
      { numRuns: 300 },
    )
  })

  test('independence is the share under COCM by the share in plain funding, and 1 on the average of the round', () => {
    fc.assert(
      fc.property(anyDonations, rules, (donations, chosen) => {
        const matrix = donationMatrix(donations)
        const { explanations } = explainMatches(matrix, chosen)
        const [plain, cocm] = [sharesOf(plainRaw(matrix)), sharesOf(cocmRaw(matrix))]
        const silent = cocm.every((share) => share === 0)
        expect(explanations.map(({ plainShare }) => plainShare)).toEqual([...plain])
        expect(explanations.map(({ cocmShare }) => cocmShare)).toEqual(
          [...cocm].map((each) => (silent ? undefined : each)),
        )
        for (const { plainShare, cocmShare, independence } of explanations) {
          if (silent || plainShare === 0) expect(independence).toBeUndefined()
          else expect((independence ?? Number.NaN) * plainShare).toBeCloseTo(cocmShare ?? Number.NaN, 12)
        }
      }),
    )
  })

  test('donors who give the same are as many equal donors as they are, one giant among them makes fewer', () => {
    const given = (amounts: bigint[]) =>
      donationMatrix(amounts.map((amount, i) => ({ donor: `d${i}`, campaign: 'p1', amount: amount * TOKEN })))
    const plain: MatchRules = { mechanism: 'plain', pool: 100n * TOKEN, cap: 0n, decimals: 18 }
    const even = explainMatch(given([4n, 4n, 4n]), plain, 'p1')
    expect(even).toMatchObject({ donors: 3, given: 12, sumRoots: 6, raw: 24, share: 1 })
    expect(even.equalDonors).toBeCloseTo(3, 12)
    expect(explainMatch(given([10_000n, 1n, 1n]), plain, 'p1').equalDonors).toBeCloseTo(102 ** 2 / 10_002, 12)
  })

  test('what the cap took from one campaign came to the other', () => {
    const donations = [3, 2].flatMap((donors, p) =>
      Array.from({ length: donors }, (_, i) => ({ donor: `d${i}`, campaign: `p${p + 1}`, amount: TOKEN })),
    )
    const capped: MatchRules = { mechanism: 'plain', pool: 1_000n, cap: 600n, decimals: 18, surplus: 'pay-all' }
    expect(explainMatch(donationMatrix(donations), capped, 'p1')).toMatchObject({
      matched: 600n,
      withoutCap: 750n,
      capEffect: -150n,
    })
    expect(explainMatch(donationMatrix(donations), capped, 'p2')).toMatchObject({
      matched: 400n,
      withoutCap: 250n,
      capEffect: 150n,
    })
  })

  test('a ring of donors who back nothing else is less independent than the average', () => {
    const ring = Array.from({ length: 10 }, (_, i) => ({ donor: `r${i}`, campaign: 'ring', amount: TOKEN }))
    const open = Array.from({ length: 10 }, (_, i) =>
      ['p1', `q${i % 3}`].map((campaign) => ({ donor: `d${i}`, campaign, amount: TOKEN })),
    ).flat()
    const matrix = donationMatrix([...ring, ...open])
    const plain: MatchRules = { mechanism: 'plain', pool: 1_000n, cap: 0n, decimals: 18 }
    expect(explainMatch(matrix, plain, 'ring').independence).toBe(0)
    expect(explainMatch(matrix, plain, 'p1').independence).toBeGreaterThan(1)
  })

  test('a campaign that got nothing has a row of zeros', () => {
    const donations = [
      { donor: 'ada', campaign: 'p1', amount: TOKEN },
      { donor: 'ada', campaign: 'p2', amount: 0n },
    ]
    expect(
      explainMatch(donationMatrix(donations), { mechanism: 'plain', pool: 5n, cap: 1n, decimals: 18 }, 'p2'),
    ).toEqual({
      campaign: 'p2',
      donors: 0,
      given: 0,
      sumRoots: 0,
      equalDonors: 0,
      raw: 0,
      share: 0,
      plainShare: 0,
      cocmShare: undefined,
      independence: undefined,
      matched: 0n,
      withoutCap: 0n,
      capEffect: 0n,
    })
  })

  test('refuses a campaign that is not in the round', () => {
    const rulesOfPlain: MatchRules = { mechanism: 'plain', pool: 1n, cap: 0n, decimals: 18 }
    expect(() => explainMatch(donationMatrix([]), rulesOfPlain, 'p9')).toThrow('p9 is not a campaign of this round')
  })
})
