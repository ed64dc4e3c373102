import { describe, expect, test } from 'vitest'
import { type CurationDocument, parseCurationDocument } from './curation-document'
import { curationTypedData } from './curation-typed-data'

const ADDRESS = `0x${'Ab'.repeat(20)}`
const HASH = `0x${'Cd'.repeat(32)}`
const note = { reason: 'Says that it is a bank.', since: 1_796_000_000 }

const file = {
  type: 'commonweight/curation/1',
  chainId: 31337,
  campaigns: ADDRESS,
  sequence: 1,
  issuedAt: 1_796_000_000,
  hide: [
    { kind: 'campaign', id: HASH, ...note },
    { kind: 'round', id: 7, ...note },
    { kind: 'lab', id: ADDRESS, ...note },
    { kind: 'operator', id: ADDRESS, ...note },
    { kind: 'token', id: ADDRESS, ...note },
  ],
  withhold: [{ digest: HASH, ...note }],
}

test('a whole file is taken, its ids in lower case', () => {
  const { hide, withhold, campaigns } = parseCurationDocument(file)
  expect(campaigns).toBe(ADDRESS.toLowerCase())
  expect(hide.map(({ id }) => id)).toEqual([HASH, 7, ADDRESS, ADDRESS, ADDRESS].map((id) => lower(id)))
  expect(withhold[0]?.digest).toBe(HASH.toLowerCase())
})

describe('refused, so that a slip never hides less than was meant', () => {
  test.each([
    ['a misspelt list', { ...file, withold: [] }],
    ['a missing list', { ...file, withhold: undefined }],
    ['another type', { ...file, type: 'commonweight/terms/1' }],
    ['no version', { ...file, sequence: 0 }],
    ['an unknown kind', { ...file, hide: [{ kind: 'donor', id: ADDRESS, ...note }] }],
    ['a short id', { ...file, hide: [{ kind: 'campaign', id: '0x12', ...note }] }],
    ['no reason', { ...file, withhold: [{ digest: HASH, reason: ' ', since: 1 }] }],
    ['no date', { ...file, withhold: [{ digest: HASH, reason: 'law' }] }],
    ['too many', { ...file, withhold: Array.from({ length: 5_001 }, () => ({ digest: HASH, ...note })) }],
  ])('%s', (_, value) => {
    expect(() => parseCurationDocument(value)).toThrow('This curation file is not complete.')
  })
})

test('what is signed names chain, contract, version and every byte of the file', async () => {
  const data = (value: typeof file) => curationTypedData(parseCurationDocument(value), value)
  const { domain, message } = await data(file)
  expect(domain).toMatchObject({ chainId: 31337, verifyingContract: ADDRESS.toLowerCase() })
  expect(message).toMatchObject({ sequence: 1n, issuedAt: 1_796_000_000n })
  const others = [
    { ...file, hide: [] },
    { ...file, withhold: [] },
    { ...file, sequence: 2 },
  ]
  for (const other of others) expect((await data(other)).message.digest).not.toBe(message.digest)
})

function lower(id: CurationDocument['hide'][number]['id'] | string): string | number {
  return typeof id === 'string' ? id.toLowerCase() : id
}
