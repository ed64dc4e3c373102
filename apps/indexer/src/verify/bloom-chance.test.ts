import { expect, test } from 'vitest'
import { bloomChance } from './bloom-chance'

test('a full bloom admits everything, an empty one nothing', () => {
  expect(bloomChance(`0x${'ff'.repeat(256)}`, 20, false)).toBe(1)
  expect(bloomChance(`0x${'00'.repeat(256)}`, 20, false)).toBe(0)
})

test('a quarter of the bits admits an address in 1 of 64 blocks, and then one of some topics', () => {
  expect(bloomChance(`0x${'11'.repeat(256)}`, 1, false)).toBeCloseTo(1 / 64 ** 2)
  expect(bloomChance(`0x${'11'.repeat(256)}`, 16, false)).toBeCloseTo(16 / 64 ** 2)
  expect(bloomChance(`0x${'11'.repeat(256)}`, 16, true)).toBeCloseTo(16 / 64)
})
