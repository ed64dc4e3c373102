import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { round, weights } from '../../test/arbitraries'
import { payoutOf, payoutsOf, pin, type RoundTotals, reachesCap } from './round-payout'

const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n)

/** Pins whatever is due in the order of `keys`, as strangers on the chain would, and pays everybody. */
function pinAndPay(start: RoundTotals, parts: readonly bigint[], keys: readonly number[]): bigint[] {
  const order = [...parts.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
  const pinned = new Set<number>()
  let state = start
  for (let progress = true; progress; ) {
    progress = false
    for (const index of order) {
      const w = parts[index] ?? 0n
      if (pinned.has(index) || !reachesCap(state, w)) continue
      state = pin(state, w)
      pinned.add(index)
      progress = true
    }
  }
  return parts.map((w, index) => (pinned.has(index) ? state.cap : payoutOf(state, w)))
}

describe('round payout', () => {
  test('Q4 pins in any order equal water-filling', () => {
    const keys = fc.array(fc.double({ noNaN: true }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(weights, round, keys, (parts, terms, order) => {
        const start = { ...terms, weight: sum(parts), pinned: 0 }
        expect(pinAndPay(start, parts, order)).toEqual(payoutsOf(terms, parts))
      }),
      { numRuns: 2_000 },
    )
  })

  test('Q4 pays at most pool, cap and ideal, however few of the pins due were made', () => {
    fc.assert(
      fc.property(weights, round, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (parts, terms, wanted) => {
        let state: RoundTotals = { ...terms, weight: sum(parts), pinned: 0 }
        const payouts = parts.map((w, i) => {
          if (!wanted[i] || !reachesCap(state, w)) return undefined
          state = pin(state, w)
          return state.cap
        })
        const paid = payouts.map((payout, i) => payout ?? payoutOf(state, parts[i] ?? 0n))
        expect(sum(paid)).toBeLessThanOrEqual(terms.pool)
        for (const [i, payout] of paid.entries()) {
          if (terms.cap > 0n) expect(payout).toBeLessThanOrEqual(terms.cap)
          expect(payout * 10n ** BigInt(18 - terms.decimals)).toBeLessThanOrEqual(parts[i] ?? 0n)
        }
      }),
    )
  })

  test('an unsaturated round pays the ideal subsidy and hands nothing on', () => {
    const terms = { pool: 1_000n, cap: 100n, decimals: 18 }
    expect(payoutsOf(terms, [34n, 54n, 162n])).toEqual([34n, 54n, 100n])
  })

  test('a base unit of 6 decimals is 1e12 of weight', () => {
    const unit = 10n ** 12n
    const state = { pool: 100n, cap: 0n, decimals: 6, weight: 90n * unit, pinned: 0 }
    expect(payoutOf(state, 30n * unit - 1n)).toBe(29n)
    expect(payoutOf({ ...state, weight: 200n * unit }, 50n * unit)).toBe(25n)
  })

  test('refuses to pin below the cap, and without a cap', () => {
    const state = { pool: 100n, cap: 60n, decimals: 18, weight: 200n, pinned: 0 }
    expect(() => pin(state, 119n)).toThrow(/below the cap/)
    expect(pin(state, 120n)).toEqual({ ...state, weight: 80n, pinned: 1 })
    expect(reachesCap({ ...state, cap: 0n }, 200n)).toBe(false)
  })

  test('the cap is reached at the cap itself, saturated or not', () => {
    const unsaturated = { pool: 1_000n, cap: 60n, decimals: 17, weight: 900n, pinned: 0 }
    expect([599n, 600n].map((w) => reachesCap(unsaturated, w))).toEqual([false, true])
    const saturated = { ...unsaturated, weight: 20_000n }
    expect([1_199n, 1_200n].map((w) => reachesCap(saturated, w))).toEqual([false, true])
  })
})
