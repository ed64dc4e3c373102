import { parseCurationDocument } from '@commonweight/domain/documents/curation-document'
import { curationTypedData } from '@commonweight/domain/documents/curation-typed-data'
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { describe, expect, test } from 'vitest'
import { MAX_CURATION_BYTES, readCuration } from './read-curation'

const NOW = 1_796_000_000
const campaigns = `0x${'ab'.repeat(20)}` as const
const signer = privateKeyToAccount(generatePrivateKey())
const stranger = privateKeyToAccount(generatePrivateKey())
const expected = { chainId: 31337, campaigns, signer: signer.address, now: NOW }

const file = {
  type: 'commonweight/curation/1',
  chainId: 31337,
  campaigns,
  sequence: 3,
  issuedAt: NOW - 60,
  hide: [{ kind: 'round', id: 7, reason: 'It promises what it has not.', since: NOW - 60 }],
  withhold: [{ digest: `0x${'cd'.repeat(32)}`, reason: 'A court order.', since: NOW - 60 }],
}

const utf8 = (text: string) => new TextEncoder().encode(text)

async function signed(value: object, by: PrivateKeyAccount = signer): Promise<object> {
  const signature = await by.signTypedData(await curationTypedData(parseCurationDocument(value), value))
  return { ...value, signature }
}

async function read(value: object, with_: Partial<typeof expected> = {}) {
  return readCuration(utf8(JSON.stringify(value)), { ...expected, ...with_ })
}

test('a file signed for this deployment is taken, however its JSON is laid out', async () => {
  const whole = await signed(file)
  expect((await read(whole)).sequence).toBe(3)
  const pretty = JSON.stringify(Object.fromEntries(Object.entries(whole).reverse()), null, 2)
  expect((await readCuration(utf8(pretty), expected)).withhold).toHaveLength(1)
})

describe('refused', () => {
  test('a file without a signature, or with an invalid one', async () => {
    await expect(read(file)).rejects.toThrow('It is not signed')
    await expect(read({ ...file, signature: '0x12' })).rejects.toThrow('It is not signed')
    await expect(read({ ...file, signature: `0x${'ff'.repeat(65)}` })).rejects.toThrow('Its signature is not one')
  })

  test('another signer', async () => {
    await expect(read(await signed(file, stranger))).rejects.toThrow(`It is signed by ${stranger.address}`)
  })

  test.each([
    ['an entry taken out', { hide: [] }],
    ['a reason changed', { withhold: [{ ...file.withhold[0], reason: 'Another.' }] }],
    ['a later version number', { sequence: 4 }],
    ['a later expiry', { expiresAt: NOW + 1 }],
  ])('a signed file with %s', async (_, change) => {
    await expect(read({ ...(await signed(file)), ...change })).rejects.toThrow('was changed after signing')
  })

  test('a file for another chain or another deployment', async () => {
    await expect(read(await signed({ ...file, chainId: 1 }))).rejects.toThrow('on chain 1;')
    const other = `0x${'12'.repeat(20)}`
    await expect(read(await signed({ ...file, campaigns: other }))).rejects.toThrow(other)
  })

  test('a file that has expired, from its last second on', async () => {
    const whole = await signed({ ...file, expiresAt: NOW + 10 })
    expect((await read(whole, { now: NOW + 9 })).sequence).toBe(3)
    await expect(read(whole, { now: NOW + 10 })).rejects.toThrow('It has expired')
  })

  test('a file from the future, beyond what clocks differ', async () => {
    expect((await read(await signed({ ...file, issuedAt: NOW + 600 }))).sequence).toBe(3)
    await expect(read(await signed({ ...file, issuedAt: NOW + 601 }))).rejects.toThrow('from the future')
  })

  test.each(['', 'null', '[]', '"text"', '{', '{"type":"commonweight/curation/1"}'])('%j', async (text) => {
    await expect(readCuration(utf8(text), expected)).rejects.toMatchObject({ name: 'CurationError' })
  })

  test('more than its size, before it is parsed', async () => {
    await expect(readCuration(new Uint8Array(MAX_CURATION_BYTES + 1), expected)).rejects.toThrow('more than')
  })
})
