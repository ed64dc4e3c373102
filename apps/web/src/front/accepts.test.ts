import { expect, test } from 'vitest'
import { acceptsGzip, matchesEtag } from './accepts'

test.each([
  ['gzip', true],
  ['gzip, deflate, br, zstd', true],
  ['br;q=1.0, GZIP;q=0.5', true],
  ['*', true],
  ['x-gzip', true],
  ['*;q=0', false],
  ['gzip;q=0, *', false],
  ['gzip;q=0.000', false],
  ['br', false],
  ['identity', false],
  ['', false],
  [undefined, false],
  ['gzip;q=nonsense', false],
])('%s takes gzip: %s', (header, expected) => {
  expect(acceptsGzip(header)).toBe(expected)
})

test('a header of any length takes no time', () => {
  const began = performance.now()
  for (const filler of [' ', '\t', ';', ',', ';q=']) acceptsGzip(`a${filler.repeat(15_000)}b`)
  expect(performance.now() - began).toBeLessThan(50)
})

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"x", W/"a" , "y"', true],
  ['*', true],
  ['"A"', false],
  ['a', false],
  ['"x", "y"', false],
  ['', false],
  [undefined, false],
])('%s names the entity W/"a": %s', (header, expected) => {
  expect(matchesEtag(header, 'W/"a"')).toBe(expected)
})
