import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { round, weights } from '../../test/arbitraries'
import { sharedVector } from '../../test/shared-vector'
import { slowPayouts } from '../../test/slow-model'
import { waterFilling } from './water-filling'

const ideals = fc.constantFrom(0n, 1n, 10n ** 12n)

describe('waterFilling', () => {
  test('equals clipping and handing on, again and again', () => {
    fc.assert(
      fc.property(weights, round, ideals, (parts, { pool, cap }, ideal) => {
        expect(waterFilling({ weights: parts, budget: pool, cap, ideal })).toEqual(
          slowPayouts(parts, { pool, cap, ideal }),
        )
      }),
      { numRuns: 2_000 },
    )
  })

  test('Q4 pays no more than the budget in all and than the cap to one', () => {
    fc.assert(
      fc.property(weights, round, ideals, (parts, { pool, cap }, ideal) => {
        const payouts = waterFilling({ weights: parts, budget: pool, cap, ideal })
        expect(payouts.reduce((sum, payout) => sum + payout, 0n)).toBeLessThanOrEqual(pool)
        if (cap > 0n) for (const payout of payouts) expect(payout).toBeLessThanOrEqual(cap)
      }),
    )
  })

  test('Q4 without a limit leaves only dust, less than one unit per campaign, while somebody is below the cap', () => {
    fc.assert(
      fc.property(weights, round, (parts, { pool, cap }) => {
        const payouts = waterFilling({ weights: parts, budget: pool, cap, ideal: 0n })
        const hungry = parts.some((weight, i) => weight > 0n && (cap === 0n || (payouts[i] ?? 0n) < cap))
        fc.pre(hungry)
        const left = pool - payouts.reduce((sum, payout) => sum + payout, 0n)
        expect(left).toBeLessThan(BigInt(parts.length))
      }),
    )
  })

  test('leaves the rest where the cap is too low for the budget', () => {
    expect(waterFilling({ weights: [136n, 216n, 648n], budget: 100n, cap: 30n, ideal: 0n })).toEqual([30n, 30n, 30n])
  })

  test('pays nothing for no weight', () => {
    expect(waterFilling({ weights: [0n, 0n], budget: 100n, cap: 30n, ideal: 0n })).toEqual([0n, 0n])
    expect(waterFilling({ weights: [], budget: 100n, cap: 0n, ideal: 1n })).toEqual([])
  })

  test('refuses negative parameters', () => {
    expect(() => waterFilling({ weights: [-1n], budget: 1n, cap: 0n, ideal: 0n })).toThrow(RangeError)
    expect(() => waterFilling({ weights: [1n], budget: -1n, cap: 0n, ideal: 0n })).toThrow(RangeError)
  })
})

/** Shares of 1, as floats. */
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

  test.each(vector.cases)('cap $cap of $input.length campaigns', ({ cap, input, output }) => {
    const unit = 10 ** 15
    const units = (share: number) => BigInt(Math.round(share * unit))
    const payouts = waterFilling({ weights: input.map(units), budget: BigInt(unit), cap: units(cap), ideal: 0n })
    for (const [index, payout] of payouts.entries()) {
      expect(Math.abs(Number(payout) / unit - (output[index] ?? Number.NaN))).toBeLessThan(1e-9)
    }
  })
})
