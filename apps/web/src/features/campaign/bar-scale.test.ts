import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { barSegments, GOAL_AT } from './bar-scale'

const amount = fc.bigInt(0n, 2n ** 80n)
const placed = (parts: { amount: bigint; isExpected?: boolean }[], goal: bigint) => {
  const { segments, isTorn } = barSegments(parts, goal)
  return { places: segments.map(({ from, to }) => [from, to]), isTorn }
}

test('a reached goal ends at three quarters, whatever its size', () => {
  fc.assert(
    fc.property(amount, amount, (released, escrow) => {
      const goal = released + escrow
      fc.pre(goal > 0n)
      const { segments, isTorn } = barSegments([{ amount: released }, { amount: escrow }], goal)
      expect(segments.at(-1)?.to).toBe(GOAL_AT)
      expect(isTorn).toBe(false)
    }),
  )
})

test('parts follow each other within the bar, and the bar is torn only where it is longer', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 5 }), amount, fc.bigInt(0n, 2n ** 80n), (given, match, goal) => {
      const parts = [...given.map((part) => ({ amount: part })), { amount: match, isExpected: true }]
      const { segments, isTorn } = barSegments(parts, goal)
      let last = 0
      for (const { from, to, part } of segments) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(10_000)
        if ('isExpected' in part && goal > 0n) expect(from).toBeGreaterThanOrEqual(GOAL_AT)
        last = to
      }
      const whole = given.reduce((sum, part) => sum + part, 0n)
      const end = match > 0n && whole < goal ? goal + match : whole + match
      // A bar whose end lies within a basis point of the edge may be either.
      if (goal > 0n && end * 7_500n > goal * 10_001n) expect(isTorn).toBe(true)
      if (goal === 0n || end * 7_500n <= goal * 10_000n) expect(isTorn).toBe(false)
    }),
  )
})

test('the match begins at the goal, or where the gifts end beyond it', () => {
  const match = { amount: 10n, isExpected: true }
  expect(placed([{ amount: 30n }, match], 60n)).toEqual({
    places: [
      [0, 3_750],
      [7_500, 8_750],
    ],
    isTorn: false,
  })
  expect(placed([{ amount: 70n }, match], 60n)).toEqual({
    places: [
      [0, 8_750],
      [8_750, 10_000],
    ],
    isTorn: false,
  })
  expect(placed([{ amount: 70n }, { ...match, amount: 11n }], 60n)).toEqual({
    places: [
      [0, 8_750],
      [8_750, 10_000],
    ],
    isTorn: true,
  })
})

test('without a goal the parts fill the bar; without money it is empty', () => {
  expect(placed([{ amount: 3n }, { amount: 1n, isExpected: true }], 0n).places).toEqual([
    [0, 7_500],
    [7_500, 10_000],
  ])
  expect(placed([{ amount: 0n }], 0n)).toEqual({ places: [], isTorn: false })
  expect(placed([{ amount: 0n }], 5n)).toEqual({ places: [], isTorn: false })
})
