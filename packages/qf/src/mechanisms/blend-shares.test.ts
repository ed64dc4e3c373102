import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close'
import { blendShares, sharesOf, sumOf } from './blend-shares'

const raws = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e12, noNaN: true })), { minLength: 1, maxLength: 9 })
  .map((raw) => Float64Array.from(raw))

describe('sharesOf', () => {
  test('adds up to the whole, or to nothing where nothing is', () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const whole = sumOf(raw)
        fc.pre(whole === 0 || whole > 1e-290)
        expectClose([sumOf(sharesOf(raw))], [whole === 0 ? 0 : 1], 1e-14)
      }),
    )
    expect(sharesOf(Float64Array.of(1, 3, 0))).toEqual(Float64Array.of(0.25, 0.75, 0))
    expect(sharesOf(Float64Array.of(0, 0))).toEqual(Float64Array.of(0, 0))
  })
})

describe('blendShares', () => {
  test('goes from one to the other', () => {
    const [a, b] = [Float64Array.of(1, 0), Float64Array.of(0.25, 0.75)]
    expect(blendShares(a, b, 0)).toEqual(a)
    expect(blendShares(a, b, 1)).toEqual(b)
    expect(blendShares(a, b, 0.5)).toEqual(Float64Array.of(0.625, 0.375))
  })

  test('refuses shares beyond the whole, and lists that do not belong together', () => {
    const a = Float64Array.of(1)
    for (const share of [-0.1, 1.1, Number.NaN]) {
      expect(() => blendShares(a, a, share)).toThrow(`A blend takes a share from 0 to 1, not ${share}`)
    }
    expect(() => blendShares(a, Float64Array.of(), 0.5)).toThrow('Shares of 1 and 0 campaigns cannot be blended')
  })
})
