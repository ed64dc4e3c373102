import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor, InvalidCursorError, pageSize } from './cursor'

test('a cursor gives back what was put in', () => {
  expect(decodeCursor(encodeCursor(['newest', '-12']), [/^newest$/, /^-?\d+$/])).toEqual(['newest', '-12'])
})

test.each([
  '',
  'x',
  'bm90IGpzb24',
  encodeCursor([]),
  encodeCursor(['1; drop table', '1']),
  encodeCursor(['newest']),
  Buffer.from('{"0":"newest"}').toString('base64url'),
  Buffer.from('["newest",12]').toString('base64url'),
])('%j is refused', (cursor) => {
  expect(() => decodeCursor(cursor, [/^newest$/, /^\d+$/])).toThrow(InvalidCursorError)
})

test('a page has 1 to 100 items', () => {
  expect([undefined, Number.NaN, -5, 0, 7.9, 1e9].map(pageSize)).toEqual([20, 20, 1, 1, 7, 100])
})
