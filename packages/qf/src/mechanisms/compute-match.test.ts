import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { donations } from '../../test/arbitraries'
import { expectClose } from '../../test/expect-close'
import { donation, matchRules } from '../../test/match-rules'
import { matrixOfRound, variantRounds } from '../../test/variant-rounds'
import { type Donation, type DonationMatrix, donationMatrix } from '../totals/donation-matrix'
import { computeMatch, type MatchRules, type Mechanism } from './compute-match'
import { pairwiseRaw } from './pairwise-raw'

const TERMS = { pool: 1_000n, cap: 0n, decimals: 6 }

describe('computeMatch', () => {
  test('Q2 neither order nor splitting of donations changes a bit of the result', () => {
    const shuffled = donations.chain((donations) =>
      fc.tuple(fc.constant(donations), fc.shuffledSubarray(donations, { minLength: donations.length })),
    )
    fc.assert(
      fc.property(shuffled, matchRules, ([donations, other], chosen) => {
        const parts = other.flatMap((each) => [
          { ...each, amount: each.amount / 7n },
          { ...each, amount: each.amount - each.amount / 7n },
        ])
        expect(computeMatch(donationMatrix(parts), chosen)).toEqual(computeMatch(donationMatrix(donations), chosen))
      }),
      { numRuns: 300 },
    )
  })

  test('Q4 pays each at most the cap and all at most the pool, and says what stays', () => {
    fc.assert(
      fc.property(donations, matchRules, (donations, chosen) => {
        const { matches, undistributed } = computeMatch(donationMatrix(donations), chosen)
        expect(matches.reduce((sum, { matched }) => sum + matched, undistributed)).toBe(chosen.pool)
        expect(undistributed).toBeGreaterThanOrEqual(0n)
        for (const { matched } of matches) if (chosen.cap > 0n) expect(matched).toBeLessThanOrEqual(chosen.cap)
      }),
      { numRuns: 500 },
    )
  })

  test('four times as much from everybody is four times the raw match and the same payouts, but in the soft profile', () => {
    fc.assert(
      fc.property(donations, matchRules, (donations, chosen) => {
        const payAll: MatchRules = { ...chosen, surplus: 'pay-all', profile: 'harsh', threshold: 25 }
        const once = computeMatch(donationMatrix(donations), payAll)
        const more = donations.map((each) => ({ ...each, amount: 4n * each.amount }))
        const four = computeMatch(donationMatrix(more), { ...payAll, threshold: 100 })
        const factor = once.used === 'blend' ? 1 : 4
        expect(four.matches).toEqual(once.matches.map((match) => ({ ...match, raw: factor * match.raw })))
      }),
      { numRuns: 300 },
    )
  })

  test('lists campaigns by id with donors, raw matches and shares', () => {
    const donations = [
      donation('a', 'q', 4),
      donation('b', 'q', 9),
      donation('a', 'p', 1),
      donation('b', 'p', 1),
      donation('c', 'o', 1),
    ]
    expect(computeMatch(donationMatrix(donations), { ...TERMS, mechanism: 'plain', pool: 7n, decimals: 0 })).toEqual({
      matches: [
        { campaign: 'o', donors: 1, raw: 0, share: 0, matched: 0n },
        { campaign: 'p', donors: 2, raw: 2, share: 1 / 7, matched: 1n },
        { campaign: 'q', donors: 2, raw: 12, share: 6 / 7, matched: 6n },
      ],
      undistributed: 0n,
      used: 'plain',
      asked: 1,
    })
  })

  test('a blend goes from COCM at 0 to plain at 1', () => {
    fc.assert(
      fc.property(donations, (donations) => {
        const matrix = donationMatrix(donations)
        const sharesBy = (chosen: Pick<MatchRules, 'mechanism' | 'blend'>) =>
          computeMatch(matrix, { ...TERMS, ...chosen }).matches.map(({ share }) => share)
        expectClose(sharesBy({ mechanism: 'blend', blend: 0 }), sharesBy({ mechanism: 'cocm' }), 1e-15)
        expectClose(sharesBy({ mechanism: 'blend', blend: 1 }), sharesBy({ mechanism: 'plain' }), 1e-15)
      }),
    )
  })

  test('trust is given by donor, 1 where it is not', () => {
    const matrix = donationMatrix([
      donation('b', 'p', 5),
      donation('a', 'p', 5),
      donation('c', 'p', 9),
      donation('c', 'q', 4),
    ])
    const rules: MatchRules = { ...TERMS, mechanism: 'pairwise', threshold: 2, trust: new Map([['c', 3]]) }
    const expected = pairwiseRaw(matrix, { threshold: 2, trust: Float64Array.of(1, 1, 3) })
    expect(computeMatch(matrix, rules).matches.map(({ raw }) => raw)).toEqual([...expected])
    expect(computeMatch(matrix, { ...rules, trust: new Map() })).toEqual(
      computeMatch(matrix, { ...TERMS, mechanism: 'pairwise', threshold: 2 }),
    )
    expect(() => computeMatch(matrix, { ...rules, trust: new Map([['b', -1]]) })).toThrow('The trust of b must be')
  })

  test('an empty round, campaigns that nobody gave to, and one campaign of one donor leave the whole pool', () => {
    for (const mechanism of ['plain', 'pairwise', 'cocm', 'blend'] as const) {
      const of = (donations: Donation[]) => computeMatch(donationMatrix(donations), { ...TERMS, mechanism })
      expect(of([])).toMatchObject({ matches: [], undistributed: 1_000n })
      const nothing = { donors: 0, raw: 0, share: 0, matched: 0n }
      expect(of([donation('a', 'p', 0)])).toMatchObject({
        matches: [{ campaign: 'p', ...nothing }],
        undistributed: 1_000n,
      })
      expect(of([donation('a', 'p', 5)]).matches).toEqual([{ campaign: 'p', ...nothing, donors: 1 }])
    }
  })

  test('one campaign takes what it asks for, or the whole pool where all is paid, up to the cap', () => {
    const matrix = donationMatrix([donation('a', 'p', 5), donation('b', 'p', 5)])
    const asked = { plain: 10n ** 7n, pairwise: 4_166_666n, cocm: 10n ** 7n, blend: 10n ** 7n }
    for (const mechanism of ['plain', 'pairwise', 'cocm', 'blend'] as const) {
      const chosen = { ...TERMS, pool: 10n ** 9n, mechanism }
      expect(computeMatch(matrix, chosen).matches[0]?.matched).toBe(asked[mechanism])
      expect(computeMatch(matrix, { ...chosen, cap: 30n }).matches[0]?.matched).toBe(30n)
      expect(computeMatch(matrix, { ...chosen, surplus: 'pay-all' }).matches[0]?.matched).toBe(10n ** 9n)
    }
  })

  test('refuses invalid amounts and names the donation', () => {
    for (const wrong of [-1, 0, Number.NaN, Number.POSITIVE_INFINITY]) {
      const matrix: DonationMatrix = {
        ...donationMatrix([donation('a', 'p', 1), donation('a', 'q', 1), donation('b', 'q', 1)]),
        amounts: Float64Array.of(1, 1, wrong),
      }
      expect(() => computeMatch(matrix, { ...TERMS, mechanism: 'plain' })).toThrow(
        `b gives ${wrong} to q; a total must be a number above 0`,
      )
    }
  })

  test('refuses rules out of bounds', () => {
    const matrix = donationMatrix([donation('a', 'p', 1), donation('b', 'p', 1), donation('b', 'q', 1)])
    const run = (wrong: Partial<MatchRules>) => () => computeMatch(matrix, { ...TERMS, mechanism: 'plain', ...wrong })
    expect(run({ pool: -1n })).toThrow('must not be negative')
    expect(run({ cap: -1n })).toThrow('must not be negative')
    expect(run({ decimals: 1.5 })).toThrow('0 to 18 whole decimals')
    expect(run({ mechanism: 'pairwise', threshold: 0 })).toThrow('must be a number above 0, not 0')
    expect(run({ mechanism: 'median' as Mechanism })).toThrow('There is no mechanism median')
    const both = donationMatrix([
      donation('a', 'p', 1),
      donation('b', 'p', 1),
      donation('b', 'q', 1),
      donation('a', 'r', 1),
    ])
    expect(() => computeMatch(both, { ...TERMS, mechanism: 'blend', blend: 2 })).toThrow('share from 0 to 1, not 2')
  })
})

describe.skipIf(variantRounds.absent)(variantRounds.label, () => {
  const POOL = 10_000n * 10n ** 18n
  const settings: { key: string; chosen: Partial<MatchRules> }[] = [
    { key: 'get_qf_matching(standard,cap=100%,pool=10000)', chosen: { mechanism: 'plain' } },
    { key: 'get_qf_matching(standard,cap=40%,pool=10000)', chosen: { mechanism: 'plain', cap: (POOL * 4n) / 10n } },
    { key: 'get_qf_matching(COCM,cap=100%,pool=10000)', chosen: { mechanism: 'cocm' } },
    { key: 'get_qf_matching(COCM,cap=40%,pool=10000)', chosen: { mechanism: 'cocm', cap: (POOL * 4n) / 10n } },
    { key: 'get_qf_matching(half-and-half,cap=100%,pool=10000)', chosen: { mechanism: 'blend', blend: 0.5 } },
    { key: 'get_qf_matching(pairwise,cap=100%,pool=10000)', chosen: { mechanism: 'pairwise', threshold: 0.01 } },
  ]
  const cases = variantRounds.cases.flatMap((golden) => settings.map((setting) => ({ golden, ...setting })))

  test.each(cases)('$key of $golden.name to 1e-9', ({ golden, key, chosen }) => {
    const { matches, used } = computeMatch(matrixOfRound(golden), {
      mechanism: 'plain',
      pool: POOL,
      cap: 0n,
      decimals: 18,
      surplus: 'pay-all',
      ...chosen,
    })
    const expected = Object.values(golden.results[key] ?? {})
    const found = matches.map(({ matched }) => Number(matched) / 1e18)
    // Where COCM gives nothing the reference pays nothing; the product falls back to plain.
    const fellBack = chosen.mechanism === 'cocm' && used === 'plain'
    expectClose(fellBack ? found.map(() => 0) : found, expected)
  })

  test('nothing in the vector is left out but algorithms that are not asked for', () => {
    const covered = [
      'standard_qf',
      'pairwise_M=0.01',
      'pairwise_M=1.0',
      'pairwise_M=25.0',
      'COCM_markov_harsh=True',
      'COCM_markov_harsh=False',
      ...settings.map(({ key }) => key),
    ]
    const notAskedFor = [
      'donation_profile_clustermatch',
      'clustermatch_clusters=matrix',
      'cluster_profile_pairwise_clusters=matrix',
      'COCM_og_harsh=True',
      'COCM_og_harsh=False',
      'COCM_pct_friends_harsh=True',
      'COCM_pct_friends_harsh=False',
    ]
    for (const { results } of variantRounds.cases) {
      expect(Object.keys(results).sort()).toEqual([...covered, ...notAskedFor].sort())
    }
  })
})
