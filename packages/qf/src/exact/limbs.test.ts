import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slowRoot } from '../../test/slow-model'
import { LIMB, limbsOf, rootOfLimbs } from './limbs'

const LIMIT = 2n ** 96n
const amounts = fc.oneof(fc.bigInt(0n, 2n ** 50n), fc.bigInt(0n, 2n ** 66n), fc.bigInt(0n, LIMIT - 1n))

function rootOf(amount: bigint): bigint {
  const limbs = limbsOf(amount)
  if (limbs === undefined) throw new Error(`${amount} has no limbs`)
  return BigInt(rootOfLimbs(limbs.high, limbs.low))
}

describe('limbs', () => {
  test('are the amount', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const limbs = limbsOf(amount)
        expect(limbs).toEqual({ high: Number(amount / BigInt(LIMB)), low: Number(amount % BigInt(LIMB)) })
      }),
      { numRuns: 2_000 },
    )
  })

  test('are exact next to powers of two, where floats round up', () => {
    for (let bits = 1n; bits <= 96n; bits++) {
      for (const amount of [2n ** bits - 1n, 2n ** bits, 2n ** bits + 1n]) {
        if (amount >= LIMIT) continue
        const limbs = limbsOf(amount)
        expect(limbs).toEqual({ high: Number(amount / BigInt(LIMB)), low: Number(amount % BigInt(LIMB)) })
      }
    }
  })

  test('are undefined outside 96 bits', () => {
    for (const amount of [-1n, -(2n ** 64n), -(2n ** 200n), LIMIT, LIMIT + 1n, 2n ** 97n, 2n ** 2_000n]) {
      expect(limbsOf(amount)).toBeUndefined()
    }
  })

  test('their root is exact', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(rootOf(amount)).toBe(slowRoot(amount))
      }),
      { numRuns: 2_000 },
    )
  })

  test('their root is exact on both sides of a square, where floats round', () => {
    fc.assert(
      fc.property(fc.oneof(fc.bigInt(1n, 2n ** 30n), fc.bigInt(1n, 2n ** 48n - 1n)), (root) => {
        expect(rootOf(root * root - 1n)).toBe(root - 1n)
        expect(rootOf(root * root)).toBe(root)
        expect(rootOf(root * root + 2n * root)).toBe(root)
      }),
      { numRuns: 5_000 },
    )
    expect(rootOf(LIMIT - 1n)).toBe(2n ** 48n - 1n)
  })
})
