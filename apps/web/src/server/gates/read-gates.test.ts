import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { readGates } from './read-gates'

const VOUCHER = `0x${'aa'.repeat(20)}` as const
const EAS = `0x${'bb'.repeat(20)}` as const
const expected = { chainId: 8453, voucherGate: VOUCHER }
const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const read = (gates: unknown, change: object = {}) => readGates(bytes({ chainId: 8453, gates, ...change }), expected)

const voucher = { kind: 'voucher', address: VOUCHER, name: 'Issuer', endpoint: 'https://issuer.example/voucher' }
const eas = { kind: 'eas', address: EAS, name: 'Attester', link: 'https://attester.example' }

test('without a file there is the deployment’s own gate, and no issuer to ask', () => {
  const { gates, endpoint } = readGates(null, expected)
  expect(gates).toEqual([
    { kind: 'voucher', address: VOUCHER, name: 'Vouchers', link: null, needs: null, costs: null, reveals: null },
  ])
  expect(endpoint).toBeNull()
  expect(read([eas]).gates.map(({ kind }) => kind)).toEqual(['voucher', 'eas'])
})

test('a file names gates, how people are verified, and where the issuer answers, which stays on the server', () => {
  const checksummed = { ...eas, address: getAddress(EAS), needs: 'A passport' }
  const { gates, endpoint } = read([checksummed, voucher])
  expect(gates.map(({ name, address }) => [name, address])).toEqual([
    ['Issuer', VOUCHER],
    ['Attester', EAS],
  ])
  expect(gates[1]).toMatchObject({ link: 'https://attester.example', needs: 'A passport', costs: null })
  expect(endpoint?.href).toBe('https://issuer.example/voucher')
  expect(JSON.stringify(gates)).not.toContain('issuer.example')
})

describe('a file is refused', () => {
  test.each([
    ['that is not JSON', '{', 'not JSON'],
    ['that is not UTF-8', Buffer.from('ff', 'hex').toString('latin1').repeat(3), 'not JSON'],
    ['of another form', [], 'the file'],
    ['with a misspelt field', { chainId: 8453, gates: [{ ...eas, linc: 'https://a.example' }] }, 'linc'],
    ['that is too long', `"${'x'.repeat(70_000)}"`, 'more than 65536 bytes'],
  ])('%s', (_, file, reason) => {
    expect(() => readGates(bytes(file), expected)).toThrow(reason)
  })

  test.each([
    ['for another chain', [], { chainId: 1 }, 'this site reads chain 8453'],
    ['with an unknown kind', [{ ...eas, kind: 'face' }], {}, 'gates.0.kind'],
    ['with no address', [{ ...eas, address: '0x12' }], {}, 'gates.0.address: must be an address'],
    ['with a voucher gate of somebody else', [{ ...voucher, address: EAS }], {}, `the voucher gate of this deployment`],
    ['with one address twice', [eas, { ...eas, kind: 'passport' }], {}, 'stands there twice'],
    ['with an endpoint of another kind', [{ ...eas, endpoint: 'https://a.example' }], {}, 'only a voucher gate'],
    ['with a link without TLS', [{ ...eas, link: 'http://a.example' }], {}, 'gates.0.link: must begin with https'],
    ['with a link that runs', [{ ...eas, link: 'javascript:alert(1)' }], {}, 'gates.0.link'],
    ['with a password', [{ ...voucher, endpoint: 'https://a:b@a.example' }], {}, 'gates.0.endpoint'],
    ['with a local server', [{ ...voucher, endpoint: 'http://127.0.0.1:9' }], {}, 'gates.0.endpoint'],
  ])('%s', (_, gates, change, reason) => {
    expect(() => read(gates, change)).toThrow(reason)
  })
})

test('on a local chain the issuer may be a server of this machine', () => {
  const file = bytes({ chainId: 31337, gates: [{ ...voucher, endpoint: 'http://127.0.0.1:9/voucher' }] })
  expect(readGates(file, { ...expected, chainId: 31337 }).endpoint?.port).toBe('9')
})
