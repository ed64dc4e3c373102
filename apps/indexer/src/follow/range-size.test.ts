import { expect, test } from 'vitest'
import { RangeSize } from './range-size'

test('errors shrink the range down to one block, from what was asked for', () => {
  const size = new RangeSize()
  expect(size.next(100)).toBe(100n)
  const asked: bigint[] = []
  for (let i = 0; i < 8; i++) {
    size.failed()
    asked.push(size.next(100))
  }
  expect(asked).toEqual([50n, 25n, 12n, 6n, 3n, 1n, 1n, 1n])
})

test('few rows widen it, many narrow it, and the tip does not', () => {
  const size = new RangeSize()
  const before = size.next(100_000)
  size.succeeded(10)
  expect(size.next(100_000)).toBe(before * 2n)
  size.succeeded(1_000_000)
  expect(size.next(100_000)).toBe(before)
  size.next(1)
  size.succeeded(0)
  expect(size.next(100_000)).toBe(before)
})
