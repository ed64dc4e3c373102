import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedText } from '../../test/shared-text'
import { PASSPORT_THRESHOLDS, passportWeight } from './passport-weight'

describe('passportWeight', () => {
  test.each<[string, bigint, bigint]>([
    ['0', 0n, 0n],
    ['just below 15', 149_999n, 0n],
    ['15', 150_000n, 5_000n],
    ['just above 15, not yet a basis point more', 150_019n, 5_000n],
    ['a fiftieth of a point above 15', 150_020n, 5_001n],
    ['20', 200_000n, 7_500n],
    ['just below 25', 249_999n, 9_999n],
    ['25', 250_000n, 10_000n],
    ['far above', 1_000_000n, 10_000n],
  ])('at a score of %s', (_, score, weight) => {
    expect(passportWeight(score)).toBe(weight)
  })

  test('never falls as the score rises, and never leaves 0 to 10,000', () => {
    const score = fc.bigInt(0n, 300_000n)
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(passportWeight(low)).toBeLessThanOrEqual(passportWeight(high))
        expect(passportWeight(high)).toBeLessThanOrEqual(10_000n)
      }),
    )
  })

  test('holds to other thresholds', () => {
    expect([9n, 10n, 15n, 20n].map((score) => passportWeight(score, { lower: 10n, upper: 20n }))).toEqual([
      0n,
      5_000n,
      7_500n,
      10_000n,
    ])
  })

  test('refuses a negative score and thresholds that do not rise', () => {
    expect(() => passportWeight(-1n)).toThrow('A score must not be negative, it is -1')
    expect(() => passportWeight(1n, { lower: 0n, upper: 1n })).toThrow('Thresholds must rise from above 0')
    expect(() => passportWeight(1n, { ...PASSPORT_THRESHOLDS, upper: 150_000n })).toThrow('from 150000 to 150000')
  })
})

type CurvePoint = {
  rawScore: number
  coefficient: number
  scaled10000: number
}

const pipeline = sharedText('vectors/grants_stack_indexer_pipeline.json')

describe.skipIf(pipeline.text === undefined)(`passport_curve of ${pipeline.label}`, () => {
  test('every weight of the reference, to the basis point', () => {
    const { passport_curve } = JSON.parse(pipeline.text ?? '') as { passport_curve: CurvePoint[] }
    expect(passport_curve.length).toBeGreaterThan(0)
    for (const { rawScore, coefficient, scaled10000 } of passport_curve) {
      const weight = passportWeight(BigInt(Math.round(rawScore * 10_000)))
      expect(weight, `a score of ${rawScore}`).toBe(BigInt(scaled10000))
      expect(Math.abs(Number(weight) / 10_000 - coefficient)).toBeLessThan(1e-4)
    }
  })
})
