import { expect, test } from 'vitest'
import { CALLER_HEADER, callerOf } from './caller-of'

test('the caller is the network that the front names, whatever a request claims', () => {
  const headers = { [CALLER_HEADER]: '203.0.113.7', 'x-forwarded-for': '1.2.3.4, 5.6.7.8' }
  expect(callerOf(new Headers(headers))).toBe('203.0.113.7')
  expect(callerOf(new Headers({ 'x-forwarded-for': '1.2.3.4' }))).toBe('nobody')
})
