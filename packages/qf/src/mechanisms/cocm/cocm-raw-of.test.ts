import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { syntheticRound } from '../../../bench/synthetic-round'
import { donations } from '../../../test/arbitraries'
import { type Donation, type DonationMatrix, donationMatrix } from '../../totals/donation-matrix'
import type { CocmProfile } from './cluster-flow'
import { cocmRawOf } from './cocm-raw-of'

const profiles = fc.constantFrom<CocmProfile>('harsh', 'soft')

function all({ campaigns }: DonationMatrix): Uint32Array {
  return Uint32Array.from(campaigns, (_, campaign) => campaign)
}

function plainOf(matrix: DonationMatrix, profile: CocmProfile): Float64Array {
  return cocmRawOf(matrix, all(matrix), { profile, math: 'plain' })
}

/** Every donor gives to one of the campaigns, and to some others: more rows than are gathered at once. */
function crowd(donors: number, campaigns: number): Donation[] {
  return Array.from({ length: donors }, (_, i) =>
    [0, 1 + (i % 7), 8 + ((i * i) % (campaigns - 8))].map((campaign) => ({
      donor: `d${i}`,
      campaign: `p${campaign}`,
      amount: BigInt(1 + ((i * 31 + campaign * 17) % 997)) * 10n ** 17n,
    })),
  ).flat()
}

describe('cocmRawOf', () => {
  test('Q4 gives the same with and without SIMD, to the bit', () => {
    fc.assert(
      fc.property(donations, profiles, (donations, profile) => {
        const matrix = donationMatrix(donations)
        expect(cocmRawOf(matrix, all(matrix), { profile, math: 'simd' })).toEqual(plainOf(matrix, profile))
      }),
      { numRuns: 500 },
    )
  })

  test('Q4 so in rounds of some tiles of clusters', () => {
    const sizes = fc.record({ campaigns: fc.integer({ min: 2, max: 110 }), donors: fc.integer({ min: 2, max: 150 }) })
    fc.assert(
      fc.property(sizes, profiles, ({ campaigns, donors }, profile) => {
        const pairs = Math.min(campaigns + donors + 200, Math.floor((campaigns * donors) / 2) + campaigns + donors)
        const possible = Math.min(pairs, campaigns * donors)
        const matrix = donationMatrix(syntheticRound({ campaigns, donors, pairs: possible, donations: possible }))
        expect(cocmRawOf(matrix, all(matrix), { profile, math: 'simd' })).toEqual(plainOf(matrix, profile))
      }),
      { numRuns: 30 },
    )
  })

  test('Q4 so in a crowd whose rows are added in more than one go', () => {
    const matrix = donationMatrix(crowd(1_700, 100))
    for (const profile of ['harsh', 'soft'] as const) {
      expect(cocmRawOf(matrix, all(matrix), { profile, math: 'simd' })).toEqual(plainOf(matrix, profile))
    }
  })

  test('gives for some campaigns, in their order, what it gives for them among all', () => {
    fc.assert(
      fc.property(donations, profiles, fc.array(fc.nat(5)), (donations, profile, picks) => {
        const matrix = donationMatrix(donations)
        const whole = cocmRawOf(matrix, all(matrix), { profile })
        const some = Uint32Array.from(picks.filter((pick) => pick < whole.length))
        expect([...cocmRawOf(matrix, some, { profile })]).toEqual([...some].map((campaign) => whole[campaign]))
      }),
    )
  })

  test('refuses a campaign that does not exist', () => {
    const matrix = donationMatrix([{ donor: 'ada', campaign: 'p1', amount: 1n }])
    expect(() => cocmRawOf(matrix, Uint32Array.of(0, 1))).toThrow('There is no campaign 1 in a round of 1')
  })
})

describe('without WebAssembly', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  test('Q4 results are the same to the bit', async () => {
    const matrix = donationMatrix(crowd(200, 40))
    const withSimd = cocmRawOf(matrix, all(matrix))
    vi.resetModules()
    vi.stubGlobal('WebAssembly', undefined)
    const fresh = await import('./cocm-raw')
    expect(fresh.cocmRaw(matrix)).toEqual(withSimd)
    expect(Math.max(...withSimd)).toBeGreaterThan(0)
  })
})

test('SIMD takes at most three quarters of the time of TypeScript', () => {
  const matrix = donationMatrix(syntheticRound({ campaigns: 160, donors: 1_500, pairs: 10_000, donations: 10_000 }))
  const least = (math: 'simd' | 'plain') => {
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now()
      cocmRawOf(matrix, all(matrix), { math })
      return performance.now() - start
    })
    return Math.min(...times)
  }
  expect(least('simd') / least('plain')).toBeLessThan(0.75)
})
