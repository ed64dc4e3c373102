import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { donations, round } from '../../test/arbitraries'
import { givenOf } from '../../test/given-of'
import { donation, matchRules } from '../../test/match-rules'
import { slowUnreduced } from '../../test/slow-mechanisms'
import { slowPayouts } from '../../test/slow-model'
import { donationMatrix } from '../totals/donation-matrix'
import { computeMatch, type MatchRules, type Mechanism } from './compute-match'

const TERMS = { pool: 1_000n, cap: 0n, decimals: 6 }

describe('what raw matches ask for', () => {
  test('Q4 pays nobody more than the raw match asks for, unless all of the pool is paid', () => {
    fc.assert(
      fc.property(donations, matchRules, (donations, chosen) => {
        const matrix = donationMatrix(donations)
        const rawBy = (mechanism: Mechanism) =>
          computeMatch(matrix, { ...chosen, mechanism }).matches.map(({ raw }) => raw)
        const { matches, used } = computeMatch(matrix, { ...chosen, surplus: 'return' })
        const share = chosen.blend ?? 0.5
        const [cocm, plain] = [rawBy('cocm'), rawBy('plain')]
        for (const [index, { raw, matched }] of matches.entries()) {
          const asked = used === 'blend' ? (1 - share) * (cocm[index] ?? 0) + share * (plain[index] ?? 0) : raw
          expect(Number(matched)).toBeLessThanOrEqual(asked * 10 ** chosen.decimals * (1 + 1e-12))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a pool that covers all raw matches pays them, and one that does not is paid out, whatever the surplus', () => {
    const matrix = donationMatrix([donation('a', 'p', 9), donation('b', 'p', 9), donation('b', 'q', 4)])
    const [joined] = computeMatch(matrix, { ...TERMS, mechanism: 'pairwise', threshold: 9 }).matches
    // s = 3 and 3: 9 * 9 / (9 + 9) = 4.5 tokens of 6 decimals, of which the pool has a thousandth.
    expect(joined).toMatchObject({ raw: 4.5, matched: 1_000n })
    const large = { ...TERMS, pool: 10n ** 9n, mechanism: 'pairwise', threshold: 9 } as const
    expect(computeMatch(matrix, large)).toMatchObject({ undistributed: 10n ** 9n - 4_500_000n })
    expect(computeMatch(matrix, { ...large, surplus: 'pay-all' })).toMatchObject({ undistributed: 0n })
  })

  test('a blend of which a pool covers all pays between both mechanisms, and the whole pool only where asked to', () => {
    const matrix = donationMatrix([
      donation('a', 'p', 9),
      donation('b', 'p', 4),
      donation('b', 'q', 1),
      donation('c', 'q', 4),
      donation('c', 'p', 1),
      donation('d', 'r', 4),
      donation('a', 'r', 1),
    ])
    const paidBy = (chosen: Partial<MatchRules>) => {
      const { undistributed } = computeMatch(matrix, { ...TERMS, pool: 10n ** 9n, mechanism: 'blend', ...chosen })
      return 10n ** 9n - undistributed
    }
    const [cocm, plain] = [paidBy({ mechanism: 'cocm' }), paidBy({ mechanism: 'plain' })]
    expect([paidBy({ blend: 0 }), paidBy({ blend: 1 })].map(Number)).toEqual([
      expect.closeTo(Number(cocm), -1),
      expect.closeTo(Number(plain), -1),
    ])
    const half = paidBy({ blend: 0.5 })
    expect(Number(half)).toBeGreaterThan(Math.min(Number(cocm), Number(plain)))
    expect(Number(half)).toBeLessThan(Math.max(Number(cocm), Number(plain)))
    expect(paidBy({ surplus: 'pay-all' })).toBeGreaterThanOrEqual(10n ** 9n - 3n)
  })

  test('COCM that gives nothing to anybody pays what plain would, and says so', () => {
    const donations = [donation('a', 'p', 1), donation('b', 'p', 1), donation('a', 'q', 4), donation('b', 'q', 4)]
    const matrix = donationMatrix(donations)
    for (const mechanism of ['cocm', 'blend'] as const) {
      const { used, matches, undistributed } = computeMatch(matrix, { ...TERMS, mechanism })
      expect([used, matches.map(({ matched }) => matched), undistributed]).toEqual(['plain', [200n, 800n], 0n])
      for (const surplus of ['return', 'pay-all'] as const) {
        const large = { ...TERMS, pool: 10n ** 9n, surplus }
        const plain = computeMatch(matrix, { ...large, mechanism: 'plain' })
        expect(computeMatch(matrix, { ...large, mechanism })).toEqual(plain)
        expect(plain.undistributed).toBe(surplus === 'return' ? 10n ** 9n - 10_000_000n : 0n)
      }
    }
  })

  test('capped funding equals clipping (sum s)^2 and handing on, and one donor alone earns no more than the cap', () => {
    const chosen = fc.record({ terms: round, surplus: fc.constantFrom('return', 'pay-all') })
    fc.assert(
      fc.property(donations, chosen, (donations, { terms, surplus }) => {
        const matrix = donationMatrix(donations)
        const cap = terms.cap === 0n ? terms.pool + 1n : terms.cap
        // In 1e-30 token, far below a base unit.
        const weights = slowUnreduced(givenOf(matrix)).map((raw) => BigInt(Math.round(raw * 1e30)))
        const expected = slowPayouts(weights, { pool: terms.pool, cap, ideal: surplus === 'return' ? 10n ** 12n : 0n })
        const { matches } = computeMatch(matrix, { ...terms, cap, decimals: 18, mechanism: 'capped', surplus })
        for (const [index, { matched }] of matches.entries()) {
          const wanted = Number(expected[index])
          expect(Math.abs(Number(matched) - wanted)).toBeLessThanOrEqual(1 + 1e-9 * wanted)
        }
      }),
      { numRuns: 300 },
    )
    const alone = donationMatrix([donation('whale', 'p', 900), donation('a', 'q', 4), donation('b', 'q', 9)])
    const capped = { ...TERMS, pool: 10n ** 9n, cap: 30_000_000n, mechanism: 'capped' } as const
    expect(computeMatch(alone, capped).matches.map(({ raw, matched }) => [raw, matched])).toEqual([
      [900, 30_000_000n],
      [25, 25_000_000n],
    ])
    expect(() => computeMatch(alone, { ...capped, cap: 0n })).toThrow('Capped funding needs a cap')
  })
})
