import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contributions, donations } from '../../test/arbitraries'
import { expectClose } from '../../test/expect-close'
import { givenOf } from '../../test/given-of'
import { slowPlain } from '../../test/slow-mechanisms'
import { matrixOfRound, variantRounds } from '../../test/variant-rounds'
import { plainQf } from '../chain/plain-qf'
import { donationMatrix } from '../totals/donation-matrix'
import { plainRaw } from './plain-raw'

describe('plainRaw', () => {
  test('equals the sum over all pairs of donors', () => {
    fc.assert(
      fc.property(donations, (donations) => {
        const matrix = donationMatrix(donations)
        expectClose(plainRaw(matrix), slowPlain(givenOf(matrix)), 1e-14)
      }),
      { numRuns: 300 },
    )
  })

  test('Q1 lies within the bounds of the exact integers, whose roots are floored', () => {
    fc.assert(
      fc.property(contributions, (donations) => {
        const options = { pool: 0n, cap: 0n, minimum: 0n, decimals: 18, surplus: 'return' } as const
        const exact = plainQf(donations, options)
        const matrix = donationMatrix(donations.map(({ counted, ...pair }) => ({ ...pair, amount: counted })))
        for (const [index, raw] of plainRaw(matrix).entries()) {
          const { weight = 0n, sumRoots = 0n } = exact.get(matrix.campaigns[index] ?? '') ?? {}
          const donors = (matrix.starts[index + 1] ?? 0) - (matrix.starts[index] ?? 0)
          // Flooring takes less than 1 from each root, so less than 2 * (n - 1) * (S + n) from w in all.
          const floored = 2 * Math.max(0, donors - 1) * (Number(sumRoots) + donors)
          const rounding = Number(weight) * 1e-14
          expect(raw * 1e18).toBeGreaterThanOrEqual(Number(weight) - rounding)
          expect(raw * 1e18).toBeLessThanOrEqual(Number(weight) + floored + rounding)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('Q3 one donor alone earns exactly 0, and nobody who gives lowers it', () => {
    fc.assert(
      fc.property(donations, (donations) => {
        const alone = donationMatrix(donations.map((each) => ({ ...each, donor: 'ada' })))
        expect([...plainRaw(alone)].every((raw) => raw === 0)).toBe(true)
        const without = donationMatrix(donations.map((each) => (each.donor === 'ada' ? { ...each, amount: 0n } : each)))
        const before = plainRaw(without)
        const after = plainRaw(donationMatrix(donations))
        for (const [index, raw] of after.entries())
          expect(raw).toBeGreaterThanOrEqual((before[index] ?? 0) * (1 - 1e-14))
      }),
    )
  })
})

describe.skipIf(variantRounds.absent)(variantRounds.label, () => {
  test('is at hand', () => {
    expect(variantRounds.cases.length).toBeGreaterThan(0)
  })

  test.each(variantRounds.cases)('standard_qf of $name to 1e-9', (round) => {
    expectClose(plainRaw(matrixOfRound(round)), Object.values(round.results.standard_qf ?? {}))
  })
})
