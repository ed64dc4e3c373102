import { describe, expect, test } from 'vitest'
import { CallerBuckets } from './caller-buckets'

const limit = { burst: 3, perSecond: 1 }

describe('one caller', () => {
  test('a burst is let through, then the caller waits', () => {
    const buckets = new CallerBuckets(limit)
    expect([1, 2, 3].map(() => buckets.take('a', 0))).toEqual([0, 0, 0])
    expect(buckets.take('a', 0)).toBe(1)
    expect(buckets.take('a', 1_000)).toBe(0)
    expect(buckets.take('a', 1_000)).toBe(1)
  })

  test('a refused request costs nothing: who keeps asking gets what is due', () => {
    const buckets = new CallerBuckets(limit)
    const granted = Array.from({ length: 1_001 }, (_, i) => buckets.take('a', i * 10)).filter((wait) => wait === 0)
    expect(granted).toHaveLength(3 + 10)
  })

  test('a clock that is set back neither gives permits nor takes them', () => {
    const buckets = new CallerBuckets(limit)
    expect([0, -60_000, -120_000].map((now) => buckets.take('a', now))).toEqual([0, 0, 0])
    expect(buckets.take('a', -180_000)).toBe(1)
    expect(buckets.take('a', -179_000)).toBe(0)
  })
})

describe('many callers', () => {
  test('however many strangers ask, a caller has its whole burst', () => {
    const buckets = new CallerBuckets(limit, 100)
    for (let i = 0; i < 10_000; i++) for (let n = 0; n < 5; n++) buckets.take(`stranger-${i}`, 0)
    expect([1, 2, 3, 4].map(() => buckets.take('a', 0))).toEqual([0, 0, 0, 1])
  })

  test('being forgotten because of strangers never costs a caller a permit', () => {
    const buckets = new CallerBuckets(limit, 10)
    buckets.take('a', 0)
    for (let i = 0; i < 20; i++) buckets.take(`stranger-${i}`, 0)
    expect([1, 2, 3].map(() => buckets.take('a', 0))).toEqual([0, 0, 0])
  })

  test('a caller that keeps asking is not forgotten, however many others come', () => {
    const buckets = new CallerBuckets({ burst: 1, perSecond: 0.001 }, 100)
    buckets.take('a', 0)
    const waits = Array.from({ length: 1_000 }, (_, i) => {
      for (let n = 0; n < 90; n++) buckets.take(`other-${i}-${n}`, 0)
      return buckets.take('a', 0)
    })
    expect(waits.filter((wait) => wait === 0)).toEqual([])
  })

  test('being forgotten costs requests of more networks than it gives permits', () => {
    const buckets = new CallerBuckets(limit, 100)
    for (let n = 0; n < 4; n++) buckets.take('a', 0)
    let spent = 0
    for (; spent < 99; spent++) buckets.take(`mine-${spent}`, 0)
    expect(buckets.take('a', 0)).toBe(1)
    for (let i = 0; i < 100; i++) buckets.take(`others-of-mine-${i}`, 0)
    expect(buckets.take('a', 0)).toBe(0)
  })

  test('memory is bounded, and a quiet minute later it is free again', () => {
    const buckets = new CallerBuckets(limit, 1_000)
    for (let i = 0; i < 50_000; i++) buckets.take(`stranger-${i}`, 0)
    expect(buckets.size).toBe(1_000)
    for (let i = 0; i < 1_000; i++) buckets.take('a', 60_000)
    expect(buckets.size).toBe(1)
  })
})
