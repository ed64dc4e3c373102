import fc from 'fast-check'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'
import { describe, expect, test } from 'vitest'
import {
  canonicalBytes,
  canonicalDocument,
  cidOfDigest,
  digestOf,
  digestOfCid,
  InvalidCidError,
  NotCanonicalError,
  textDigest,
} from './canonical'

const asText = (value: unknown) => new TextDecoder().decode(canonicalBytes(value))

describe('canonicalBytes', () => {
  test('writes the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(asText(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        return asText(value) === asText(reversed)
      }),
    )
  })

  test.each([
    ['NaN', { a: Number.NaN }],
    ['an infinity', [Number.POSITIVE_INFINITY]],
    ['a bigint', { a: 1n }],
    ['nothing', undefined],
    ['half a character', { a: '\ud83d' }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalBytes(value)).toThrow(NotCanonicalError)
  })
})

describe('CID', () => {
  test('is what multiformats computes for the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (data) => {
        const bytes = Uint8Array.from(data)
        const expected = CID.createV1(raw.code, await sha256.digest(bytes)).toString()
        const digest = await digestOf(bytes)
        expect(cidOfDigest(digest)).toBe(expected)
        expect(digestOfCid(expected)).toBe(digest)
      }),
    )
  })

  test('of a document follows from its canonical bytes', async () => {
    const { bytes, digest, cid } = await canonicalDocument({ b: 1, a: 'x' })
    expect(new TextDecoder().decode(bytes)).toBe('{"a":"x","b":1}')
    expect(await textDigest('{"a":"x","b":1}')).toBe(digest)
    expect(digestOfCid(cid)).toBe(digest)
  })

  const valid = cidOfDigest(`0x${'ab'.repeat(32)}`)
  test.each([
    ['another version', 'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG'],
    ['another codec', 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'],
    ['upper case', valid.toUpperCase()],
    ['a stray last bit', `${valid.slice(0, -1)}${String.fromCharCode(valid.charCodeAt(valid.length - 1) + 1)}`],
    ['a short one', valid.slice(0, -4)],
    ['no text', ''],
    ['a path', '../../etc/passwd'],
  ])('refuses %s', (_, cid) => {
    expect(() => digestOfCid(cid)).toThrow(InvalidCidError)
  })

  test('refuses a digest of another length', () => {
    expect(() => cidOfDigest('0xabcd')).toThrow(InvalidCidError)
  })
})
