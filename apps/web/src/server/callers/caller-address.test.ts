import { SocketAddress } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callerAddress } from './caller-address'

const from = (forwardedFor: string | string[] | undefined, trustedProxies: number, remoteAddress = '192.0.2.1') =>
  callerAddress({ remoteAddress, forwardedFor, trustedProxies })

describe('which address counts', () => {
  test.each([
    ['without proxies the connection, whatever the header says', '1.2.3.4', 0, '192.0.2.1'],
    ['with one proxy what it saw, not what the caller wrote before', '1.2.3.4, 5.6.7.8', 1, '5.6.7.8'],
    ['with two proxies the one before', '9.9.9.9,1.2.3.4 , 5.6.7.8', 2, '1.2.3.4'],
    ['with more proxies than entries the leftmost of them', '5.6.7.8', 3, '5.6.7.8'],
    ['junk where the address should be: the next one to the right', '1.2.3.4, unknown, 5.6.7.8', 2, '5.6.7.8'],
    ['only junk: the connection', 'unknown, , -', 3, '192.0.2.1'],
    ['an empty header: the connection', '', 2, '192.0.2.1'],
    ['no header: the connection', undefined, 2, '192.0.2.1'],
    ['only commas: the connection', ',,,,,,', 2, '192.0.2.1'],
  ])('%s', (_what, header, proxies, caller) => {
    expect(from(header, proxies)).toBe(caller)
  })

  test('a header that is sent several times is one list', () => {
    expect(from(['1.1.1.1, 2.2.2.2', '3.3.3.3'], 1)).toBe('3.3.3.3')
    expect(from(['1.1.1.1, 2.2.2.2', '3.3.3.3'], 2)).toBe('2.2.2.2')
  })

  test('what a caller writes to the left of the proxies never counts', () => {
    const written = fc.array(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), { maxLength: 8 })
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 10 }), (left, proxies) => {
        const seen = Array.from({ length: proxies }, (_, i) => `10.0.0.${i + 1}`)
        expect(from([...left, ...seen].join(','), proxies)).toBe('10.0.0.1')
      }),
    )
  })

  test('a header of 10 kB counts like a short one, and at once', () => {
    const start = performance.now()
    for (const filler of ['1.2.3.4,'.repeat(1_250), ','.repeat(10_000), 'a'.repeat(10_000), ' '.repeat(10_000)]) {
      expect(from(`${filler},5.6.7.8`, 1)).toBe('5.6.7.8')
      expect(from(`5.6.7.8,${filler.replaceAll(',', ' ')}`, 1)).toBe('192.0.2.1')
    }
    expect(performance.now() - start).toBeLessThan(100)
  })

  test('a closed connection without header has a name that no open one has', () => {
    expect(callerAddress({ remoteAddress: undefined, forwardedFor: null, trustedProxies: 0 })).toBe('gone')
  })
})

describe('one network has one spelling', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:4711', '203.0.113.7'],
    ['"203.0.113.7:4711"', '203.0.113.7'],
    ['[203.0.113.7]', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['[0:0:0:0:0:ffff:203.0.113.7]:80', '203.0.113.7'],
    ['64:ff9b::203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::99]:443', '2001:db8:1:2::/64'],
    ['"[2001:db8:1:2::99]:443"', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8::/64'],
    ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['[fe80::1%25eth0]:80', 'fe80::/64'],
    ['::1', '::/64'],
    ['1:2:3:4:5:6:7::', '1:2:3:4::/64'],
  ])('%s is %s', (entry, network) => {
    expect(from(entry, 1)).toBe(network)
    expect(from(undefined, 0, entry)).toBe(network)
  })

  test.each([
    '256.1.1.1',
    '1.2.3',
    '01.2.3.4',
    '0x7f.1',
    '1.2.3.4:999999',
    '1.2.3.4.5',
    '2001:db8',
    ':::',
    '1::2::3',
    '[2001:db8::1',
    '[]',
    '""',
    '%eth0',
    'localhost',
    '_hidden',
    '1.2.3.4\0',
    '１.２.３.４',
    `::1%${'z'.repeat(200)}`,
  ])('%j is no address', (entry) => {
    expect(from(entry, 1)).toBe('192.0.2.1')
  })

  test('addresses of one /64 have one name, however they are written, and others have another', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), (a, b) => {
        const canonical = new SocketAddress({ address: a, family: 'ipv6' }).address
        expect(from(canonical, 1)).toBe(from(a, 1))
        const [first, second] = [bitsOf(a), bitsOf(b)]
        const isMapped = [first, second].some((bits) => bits.slice(0, 24) === `${'0'.repeat(20)}ffff`)
        if (!isMapped) expect(from(a, 1) === from(b, 1)).toBe(first.slice(0, 16) === second.slice(0, 16))
      }),
    )
  })
})

/** 32 hexadecimal digits, read in another way than the code does. */
function bitsOf(address: string): string {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address)
  const hex = (value: number) => value.toString(16).padStart(2, '0')
  const plain = dotted
    ? `${dotted[1]}${hex(Number(dotted[2]))}${hex(Number(dotted[3]))}:${hex(Number(dotted[4]))}${hex(Number(dotted[5]))}`
    : address
  const [head = '', tail] = plain.split('::')
  const wide = (half: string) =>
    half
      .split(':')
      .filter(Boolean)
      .map((part) => part.padStart(4, '0'))
      .join('')
  return tail === undefined ? wide(head) : wide(head) + wide(tail).padStart(32 - wide(head).length, '0')
}
