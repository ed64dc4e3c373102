import { expect, test } from 'vitest'
import { callerAddress } from './caller-address'
import { networksAround } from './networks-around'

test.each([
  ['203.0.113.7', '203.0.0.0/16', '203.0.113.0/24'],
  ['2001:db8:1:2::5', '2001:db8::/32', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8::/32', '2001:db8::/48'],
  ['2001:0:0:1::1', '2001::/32', '2001::/48'],
  ['::1', '::/32', '::/48'],
])('%s lies in %s and %s', (remoteAddress, region, site) => {
  const caller = callerAddress({ remoteAddress, forwardedFor: null, trustedProxies: 0 })
  expect(networksAround(caller)).toEqual({ region, site })
})

test('a caller without address lies in a network of its own', () => {
  expect(networksAround('gone')).toEqual({ region: 'gone', site: 'gone' })
})
