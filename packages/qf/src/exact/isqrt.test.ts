import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slowRoot } from '../../test/slow-model'
import { isqrt } from './isqrt'

describe('isqrt', () => {
  test('equals bisection', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 200n), (n) => {
        expect(isqrt(n)).toBe(slowRoot(n))
      }),
    )
  })

  test('is exact on both sides of a square, where floats round', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 2n ** 110n), (root) => {
        expect(isqrt(root * root - 1n)).toBe(root - 1n)
        expect(isqrt(root * root)).toBe(root)
        expect(isqrt(root * root + 2n * root)).toBe(root)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is exact at the bounds between methods', () => {
    for (const bits of [52n, 53n, 96n, 100n, 128n, 256n]) {
      for (const offset of [-1n, 0n, 1n]) expect(isqrt(2n ** bits + offset)).toBe(slowRoot(2n ** bits + offset))
    }
    expect(isqrt(0n)).toBe(0n)
  })

  test('refuses a negative number', () => {
    expect(() => isqrt(-1n)).toThrow(RangeError)
  })
})
