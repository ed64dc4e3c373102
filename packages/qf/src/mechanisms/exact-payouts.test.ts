import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { donations } from '../../test/arbitraries'
import { donation, matchRules } from '../../test/match-rules'
import { slowPayouts } from '../../test/slow-model'
import { type Donation, donationMatrix } from '../totals/donation-matrix'
import { computeMatch, type MatchRules } from './compute-match'

/** Binary digits behind the point that hold every float exactly. */
const BITS = 1_100n

/** A float as a whole number of 2^-1100, nothing rounded. */
function exactly(value: number): bigint {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value)
  const exponent = (bits.getUint32(0) >>> 20) & 0x7ff
  const mantissa = bits.getBigUint64(0) & (2n ** 52n - 1n)
  const whole = exponent === 0 ? mantissa : mantissa + 2n ** 52n
  return whole << (BITS - 1_074n + BigInt(Math.max(exponent, 1) - 1))
}

/** What each campaign asks for, in 2^-1100 of 2^-1100 base units. */
function askedOf({ matches, asked }: ReturnType<typeof computeMatch>, { decimals }: MatchRules): bigint[] {
  return matches.map(({ raw }) => exactly(raw) * exactly(asked) * 10n ** BigInt(decimals))
}
const UNIT = 2n ** (2n * BITS)

describe('payouts of mechanisms in floats, in exact arithmetic', () => {
  test('Q4 nobody gets more than was asked for, unless all of the pool is paid; sums add up to the pool', () => {
    fc.assert(
      fc.property(donations, matchRules, (donations, chosen) => {
        const result = computeMatch(donationMatrix(donations), { ...chosen, surplus: 'return' })
        const asked = askedOf(result, chosen)
        const { matches, undistributed } = result
        for (const [index, { matched }] of matches.entries()) expect(matched * UNIT <= (asked[index] ?? 0n)).toBe(true)
        const paid = matches.reduce((sum, { matched }) => sum + matched, 0n)
        expect(paid + undistributed).toBe(chosen.pool)
        expect(undistributed >= 0n).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('they saturate as plain funding does, cap or not: to the unit what its definition gives for their raw matches', () => {
    fc.assert(
      fc.property(donations, matchRules, (donations, given) => {
        const chosen: MatchRules = { ...given, remainder: 'keep' }
        const result = computeMatch(donationMatrix(donations), chosen)
        const { pool, cap, surplus, overflow } = chosen
        const ideal = surplus === 'pay-all' ? 0n : UNIT
        const handsOn = overflow === 'hand-on'
        const shares = slowPayouts(askedOf(result, chosen), { pool, cap: handsOn ? cap : 0n, ideal })
        const expected = shares.map((share) => (cap > 0n && share > cap ? cap : share))
        expect(result.matches.map(({ matched }) => matched)).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })

  test('the whole pool is paid on request: what is left is less than a unit for each campaign', () => {
    fc.assert(
      fc.property(donations, matchRules, (donations, { mechanism, pool, decimals }) => {
        fc.pre(mechanism !== 'capped')
        const rules: MatchRules = { mechanism, pool, cap: 0n, decimals, surplus: 'pay-all' }
        const { matches, undistributed } = computeMatch(donationMatrix(donations), rules)
        fc.pre(matches.some(({ raw }) => raw > 0))
        expect(undistributed < BigInt(matches.length)).toBe(true)
        const given = computeMatch(donationMatrix(donations), { ...rules, remainder: 'largest-fraction' })
        expect(given.undistributed).toBe(0n)
      }),
      { numRuns: 200 },
    )
  })

  test('where COCM gives nothing to anybody, it and its blends are plain funding with the same rules', () => {
    const amount = fc.integer({ min: 1, max: 900 })
    const names = ['a', 'b', 'c', 'd']
    const toOne = fc.array(fc.tuple(fc.constantFrom(...names), amount), { minLength: 1, maxLength: 8 })
    const gaveToOne = toOne.map((given) => given.map(([donor, whole]): Donation => donation(donor, 'p', whole)))
    const gaveToOwn = toOne.map((given) =>
      given.map(([donor, whole]): Donation => donation(donor, `of ${donor}`, whole)),
    )
    const gaveToAll = fc
      .tuple(fc.subarray(names, { minLength: 1 }), fc.subarray(['p', 'q', 'r'], { minLength: 1 }), amount)
      .map(([donors, campaigns, whole]) =>
        donors.flatMap((donor) => campaigns.map((campaign) => donation(donor, campaign, whole))),
      )
    fc.assert(
      fc.property(fc.oneof(gaveToOne, gaveToOwn, gaveToAll), matchRules, (donations, chosen) => {
        const matrix = donationMatrix(donations)
        for (const mechanism of ['cocm', 'blend'] as const) {
          const result = computeMatch(matrix, { ...chosen, mechanism, profile: 'harsh' })
          expect(result).toEqual(computeMatch(matrix, { ...chosen, mechanism: 'plain' }))
        }
      }),
      { numRuns: 300 },
    )
  })
})
