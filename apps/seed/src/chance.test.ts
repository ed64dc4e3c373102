import { describe, expect, test } from 'vitest'
import { chanceOf, pick, split } from './chance'

describe('chance', () => {
  test('is the same for the same text and another for another', () => {
    const draw = (text: string) => Array.from({ length: 5 }, chanceOf(text))
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })

  test('picks different items', () => {
    const items = Array.from({ length: 20 }, (_, i) => i)
    const picked = pick(items, 12, chanceOf('pick'))
    expect(new Set(picked).size).toBe(12)
  })

  test.each([
    [30, 30],
    [31, 30],
    [2_852, 34],
    [146, 6],
  ])('splits %i into %i positive whole parts that add up', (sum, count) => {
    for (const text of ['a', 'b', 'c', 'd', 'e']) {
      const parts = split(sum, count, chanceOf(text))
      expect(parts).toHaveLength(count)
      expect(parts.every((part) => Number.isInteger(part) && part > 0)).toBe(true)
      expect(parts.reduce((a, b) => a + b, 0)).toBe(sum)
    }
  })
})
