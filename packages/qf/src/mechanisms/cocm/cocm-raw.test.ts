import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { donations } from '../../../test/arbitraries'
import { expectClose } from '../../../test/expect-close'
import { givenOf } from '../../../test/given-of'
import { slowCocm } from '../../../test/slow-mechanisms'
import { matrixOfRound, variantRounds } from '../../../test/variant-rounds'
import { type Donation, donationMatrix } from '../../totals/donation-matrix'
import type { CocmProfile } from './cluster-flow'
import { cocmRaw } from './cocm-raw'

const profiles = fc.constantFrom<CocmProfile>('harsh', 'soft')

function donation(donor: string, campaign: string, whole: number): Donation {
  return { donor, campaign, amount: BigInt(whole) * 10n ** 18n }
}

describe('cocmRaw', () => {
  test('equals the full matrices of its definition', () => {
    fc.assert(
      fc.property(donations, profiles, (donations, profile) => {
        const matrix = donationMatrix(donations)
        expectClose(cocmRaw(matrix, { profile }), slowCocm(givenOf(matrix), profile), 1e-12)
      }),
      { numRuns: 500 },
    )
  })

  test('equals them in a round of many donors, some of one campaign, and campaigns nobody gave to', () => {
    const donations = Array.from({ length: 120 }, (_, i) =>
      donation(`d${i % 37}`, `p${(i * i) % 17}`, 1 + ((i * 7) % 11)),
    )
    const matrix = donationMatrix([...donations, donation('lone', 'p3', 500), donation('lone', 'empty', 0)])
    for (const profile of ['harsh', 'soft'] as const) {
      expectClose(cocmRaw(matrix, { profile }), slowCocm(givenOf(matrix), profile), 1e-12)
    }
  })

  test('Q3 one donor alone earns 0, and so does a campaign whose donors give to nothing else', () => {
    fc.assert(
      fc.property(donations, profiles, (donations, profile) => {
        const alone = donationMatrix(donations.map((each) => ({ ...each, donor: 'ada' })))
        expect([...cocmRaw(alone)].every((raw) => raw === 0)).toBe(true)
        const loyal = ['x', 'y', 'z'].map((donor) => donation(donor, 'loyal', 100))
        const matrix = donationMatrix([...donations, ...loyal])
        expect(cocmRaw(matrix, { profile })[matrix.campaigns.indexOf('loyal')]).toBe(0)
      }),
    )
  })

  test('is never negative and always a number, from dust to whales', () => {
    fc.assert(
      fc.property(donations, profiles, (donations, profile) => {
        for (const raw of cocmRaw(donationMatrix(donations), { profile })) expect(raw).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('is not monotone: a donor who joins can lower a campaign that the donor gives to', () => {
    const donations = [donation('a', 'p1', 4), donation('a', 'p2', 1), donation('b', 'p1', 4), donation('b', 'p3', 1)]
    const before = cocmRaw(donationMatrix(donations))[0] ?? 0
    const joined = [donation('c', 'p1', 1), donation('c', 'p2', 9), donation('c', 'p3', 9)]
    const after = cocmRaw(donationMatrix([...donations, ...joined]))[0] ?? 0
    expect(before).toBeGreaterThan(0)
    expect(after).toBeLessThan(before)
  })

  test('refuses a profile that does not exist', () => {
    const wrong = { profile: 'mild' } as unknown as { profile: CocmProfile }
    expect(() => cocmRaw(donationMatrix([]), wrong)).toThrow('There is no COCM profile mild')
  })

  test('refuses more campaigns than a square table can hold', () => {
    const donations = Array.from({ length: 16_385 }, (_, i) => donation('ada', `p${i}`, 1))
    expect(() => cocmRaw(donationMatrix(donations))).toThrow('COCM takes at most 16384 campaigns, not 16385')
  })
})

describe.skipIf(variantRounds.absent)(variantRounds.label, () => {
  test('is at hand', () => {
    expect(variantRounds.cases.length).toBeGreaterThan(0)
  })

  const cases = variantRounds.cases.flatMap((round) => [
    { ...round, profile: 'harsh' as const, key: 'COCM_markov_harsh=True' },
    { ...round, profile: 'soft' as const, key: 'COCM_markov_harsh=False' },
  ])
  test.each(cases)('$key of $name to 1e-9', ({ profile, key, ...round }) => {
    expectClose(cocmRaw(matrixOfRound(round), { profile }), Object.values(round.results[key] ?? {}))
  })
})
