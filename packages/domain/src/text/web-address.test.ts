import { expect, test } from 'vitest'
import { isWebAddress } from './web-address'

test.each([
  'https://example.org',
  'http://127.0.0.1:3000/a?b=c#d',
  'HTTPS://Example.org/@name',
  'https://münchen.example/ü',
])('%s is a web address', (value) => {
  expect(isWebAddress(value)).toBe(true)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https://\\evil.example',
  'https:\\\\evil.example',
  'https://bank.example@evil.example',
  'https://bank.example:x@evil.example/',
  'https://@evil.example',
  'https://bank.example\\@evil.example',
  'ht\ttps://evil.example',
  'https://evil\n.example',
  'https://',
  'https://?',
  'https://#a',
  'https://a b',
  'https://exa mple.org',
  'https://[::1',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.org',
  'example.org',
])('%j is none', (value) => {
  expect(isWebAddress(value)).toBe(false)
})
