import { expect, test } from 'vitest'
import { RateLimiter } from './rate-limit'

const limit = { burst: 3, perSecond: 1, everybody: 2 }

test('a burst is let through, then the caller waits', () => {
  const limiter = new RateLimiter(limit, 0)
  expect([1, 2, 3].map(() => limiter.take('a', 0))).toEqual([0, 0, 0])
  expect(limiter.take('a', 0)).toBe(1)
  expect(limiter.take('a', 1_000)).toBe(0)
  expect(limiter.take('a', 1_000)).toBe(1)
})

test('one caller does not use up another', () => {
  const limiter = new RateLimiter(limit, 0)
  for (let i = 0; i < 10; i++) limiter.take('a', 0)
  expect(limiter.take('b', 0)).toBe(0)
})

test('inventing callers does not help beyond the common limit', () => {
  const limiter = new RateLimiter(limit, 0)
  const waits = Array.from({ length: 20 }, (_, i) => limiter.take(`made-up-${i}`, 0))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(6)
})

test('a caller that keeps asking is not forgotten, however many others come', () => {
  // All together may ask as often as they do here.
  const limiter = new RateLimiter({ burst: 1, perSecond: 1, everybody: 20_000 }, 0)
  expect(limiter.take('a', 0)).toBe(0)
  const waits = Array.from({ length: 10_001 }, (_, i) => [limiter.take(`other-${i}`, 0), limiter.take('a', 0)])
  expect(new Set(waits.map(String))).toEqual(new Set(['0,1']))
})
