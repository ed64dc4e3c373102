import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { round } from '../../test/arbitraries'
import { expectClose } from '../../test/expect-close'
import { sharedVector } from '../../test/shared-vector'
import { slowCapped } from '../../test/slow-mechanisms'
import { floatPayouts, type PayoutRules } from './float-payouts'

const raws = fc
  .array(
    fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 20 }),
      fc.double({ min: 1e-18, max: 1e12, noNaN: true }),
      fc.double({ min: 1e-100, max: 1e100, noNaN: true }),
    ),
    { maxLength: 12 },
  )
  .map((raw) => Float64Array.from(raw))

const rules = fc
  .record({
    terms: round,
    surplus: fc.constantFrom('return', 'pay-all'),
    overflow: fc.constantFrom('hand-on', 'keep'),
    remainder: fc.constantFrom('keep', 'largest-fraction'),
  })
  .map(({ terms, ...rest }): PayoutRules => ({ ...terms, ...rest }))

const total = (payouts: readonly bigint[]) => payouts.reduce((sum, payout) => sum + payout, 0n)

describe('floatPayouts', () => {
  test('Q4 pays no more than the pool in all and than the cap to one, whatever the floats', () => {
    fc.assert(
      fc.property(raws, rules, (raw, chosen) => {
        const payouts = floatPayouts(raw, chosen)
        expect(total(payouts)).toBeLessThanOrEqual(chosen.pool)
        for (const [index, payout] of payouts.entries()) {
          expect(payout).toBeGreaterThanOrEqual(0n)
          if (chosen.cap > 0n) expect(payout).toBeLessThanOrEqual(chosen.cap)
          if (raw[index] === 0) expect(payout).toBe(0n)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('Q4 with the remainder given, nothing is left while somebody is below the cap', () => {
    fc.assert(
      fc.property(raws, rules, (raw, { pool, cap, decimals }) => {
        const payouts = floatPayouts(raw, {
          pool,
          cap,
          decimals,
          surplus: 'pay-all',
          overflow: 'hand-on',
          remainder: 'largest-fraction',
        })
        const hungry = payouts.some((payout, i) => (raw[i] ?? 0) > 0 && (cap === 0n || payout < cap))
        fc.pre(hungry)
        expect(total(payouts)).toBe(pool)
      }),
      { numRuns: 1_000 },
    )
  })

  test('the remainder goes to the largest fractions, among equal ones to the lower index, one unit each', () => {
    const give = {
      cap: 0n,
      decimals: 0,
      surplus: 'pay-all',
      overflow: 'hand-on',
      remainder: 'largest-fraction',
    } as const
    expect(floatPayouts(Float64Array.of(1, 1, 1), { ...give, pool: 101n })).toEqual([34n, 34n, 33n])
    expect(floatPayouts(Float64Array.of(1, 2, 4), { ...give, pool: 10n })).toEqual([1n, 3n, 6n])
    expect(floatPayouts(Float64Array.of(1, 2, 4), { ...give, pool: 10n, remainder: 'keep' })).toEqual([1n, 2n, 5n])
  })

  test('water-filling equals clipping at the cap and handing on, again and again', () => {
    const shares = fc.array(fc.double({ min: 1e-18, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 100 }), (raw, percent) => {
        const unit = 10n ** 18n
        const payouts = floatPayouts(Float64Array.from(raw), {
          pool: unit,
          cap: (unit * BigInt(percent)) / 100n,
          decimals: 18,
          surplus: 'pay-all',
          overflow: 'hand-on',
          remainder: 'keep',
        })
        expectClose(
          payouts.map((payout) => Number(payout) / 1e18),
          slowCapped(raw, percent / 100),
          1e-12,
        )
      }),
      { numRuns: 1_000 },
    )
  })

  test('a pool beyond what raw matches ask for returns, and what the cap cuts off lifts nobody above that', () => {
    const terms = { pool: 1_000n, cap: 0n, decimals: 1, overflow: 'hand-on', remainder: 'largest-fraction' } as const
    const raw = Float64Array.of(12.34, 50)
    expect(floatPayouts(raw, { ...terms, surplus: 'return' })).toEqual([123n, 500n])
    expect(floatPayouts(raw, { ...terms, surplus: 'return', cap: 300n })).toEqual([123n, 300n])
    expect(floatPayouts(raw, { ...terms, surplus: 'pay-all' })).toEqual([198n, 802n])
    expect(floatPayouts(raw, { ...terms, surplus: 'return', pool: 300n })).toEqual([59n, 241n])
  })

  test('what the cap cuts off is kept where nothing is handed on', () => {
    const terms = { pool: 100n, cap: 40n, decimals: 0, surplus: 'pay-all', remainder: 'keep' } as const
    const raw = Float64Array.of(1, 2, 7)
    expect(floatPayouts(raw, { ...terms, overflow: 'keep' })).toEqual([10n, 20n, 40n])
    expect(floatPayouts(raw, { ...terms, overflow: 'hand-on' })).toEqual([20n, 40n, 40n])
  })

  test('a power of two as a common factor changes no unit', () => {
    fc.assert(
      fc.property(raws, rules, fc.integer({ min: -40, max: 40 }), (raw, chosen, exponent) => {
        const payAll = { ...chosen, surplus: 'pay-all' } as const
        expect(
          floatPayouts(
            raw.map((each) => each * 2 ** exponent),
            payAll,
          ),
        ).toEqual(floatPayouts(raw, payAll))
      }),
    )
  })

  test('a campaign that another dwarfs has its exact share of what the cap leaves', () => {
    const terms = { decimals: 18, surplus: 'pay-all', overflow: 'hand-on', remainder: 'keep' } as const
    const raw = Float64Array.of(1e30, 3 * 2 ** -60, 2 ** -60)
    expect(floatPayouts(raw, { ...terms, pool: 10n ** 24n, cap: 9n * 10n ** 23n })).toEqual([
      9n * 10n ** 23n,
      75_000n * 10n ** 18n,
      25_000n * 10n ** 18n,
    ])
  })

  test('pays nothing for no raw match, and to nobody where there is nobody', () => {
    const terms = {
      pool: 9n,
      cap: 3n,
      decimals: 6,
      surplus: 'pay-all',
      overflow: 'keep',
      remainder: 'largest-fraction',
    } as const
    expect(floatPayouts(Float64Array.of(0, 0), terms)).toEqual([0n, 0n])
    expect(floatPayouts(Float64Array.of(), terms)).toEqual([])
  })

  test('refuses what no raw match and no pool can be', () => {
    const terms = { pool: 9n, cap: 3n, decimals: 6, surplus: 'pay-all', overflow: 'keep', remainder: 'keep' } as const
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => floatPayouts(Float64Array.of(1, wrong), terms)).toThrow(`at least 0; number 1 is ${wrong}`)
    }
    expect(() => floatPayouts(Float64Array.of(1), { ...terms, pool: -1n })).toThrow('must not be negative')
    expect(() => floatPayouts(Float64Array.of(1), { ...terms, cap: -1n })).toThrow('must not be negative')
    expect(() => floatPayouts(Float64Array.of(1), { ...terms, decimals: 19 })).toThrow('0 to 18 whole decimals')
  })
})

type CapCase = {
  cap: number
  input: number[]
  output: number[]
}

const vector = sharedVector<CapCase>('matching_cap_shares.json')

describe.skipIf(vector.absent)(vector.label, () => {
  test('is at hand', () => {
    expect(vector.cases.length).toBeGreaterThan(0)
  })

  test.each(vector.cases)('cap $cap of $input.length campaigns to 1e-9', ({ cap, input, output }) => {
    const payouts = floatPayouts(Float64Array.from(input), {
      pool: 10n ** 18n,
      cap: BigInt(Math.round(cap * 1e18)),
      decimals: 18,
      surplus: 'pay-all',
      overflow: 'hand-on',
      remainder: 'keep',
    })
    expectClose(
      payouts.map((payout) => Number(payout) / 1e18),
      output,
    )
  })
})
