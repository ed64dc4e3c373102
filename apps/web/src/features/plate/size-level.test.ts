import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sizeLevel } from './size-level'

test.each([
  ['22M', 1],
  ['149M', 2],
  ['224M', 3],
  ['880M', 4],
  ['1.1B', 4],
  ['3B', 5],
  ['7B', 6],
  ['24B', 7],
  ['32b active of 400B', 7],
  ['405B', 8],
  ['2 T tokens', 8],
  ['60+ benchmarks', 4],
  ['100+ languages', 4],
  ['1,000+ languages', 6],
  ['12 tasks', 2],
  ['0', 1],
  ['', 4],
  ['not decided', 4],
])('%s is drawn at level %i', (size, level) => {
  expect(sizeLevel(size)).toBe(level)
})

test('any text gives a level from 1 to 8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(), (text, number) => {
      for (const size of [text, `${number}${text}`, `${text}${number}B`]) {
        const level = sizeLevel(size)
        expect(Number.isInteger(level) && level >= 1 && level <= 8).toBe(true)
      }
    }),
  )
})
