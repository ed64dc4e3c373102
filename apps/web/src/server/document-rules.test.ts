import { canonicalDocument, cidOfDigest, digestOf } from '@commonweight/domain/canonical'
import { describe, expect, test } from 'vitest'
import { checkDocument, digestOfAddress, isJsonDocument } from './document-rules'

const utf8 = (text: string) => new TextEncoder().encode(text)
const addressOf = async (bytes: Uint8Array<ArrayBuffer>) => cidOfDigest(await digestOf(bytes))

describe('what the document store takes', () => {
  test('canonical JSON and raw bytes under their own address', async () => {
    const { bytes, cid } = await canonicalDocument({ b: 1, a: ['ü'] })
    await expect(checkDocument(cid, bytes)).resolves.toBeUndefined()
    const raw = utf8('# model card\n')
    await expect(checkDocument(await addressOf(raw), raw)).resolves.toBeUndefined()
  })

  test('D5: bytes that do not match the digest are refused', async () => {
    const { cid } = await canonicalDocument({ a: 1 })
    await expect(checkDocument(cid, utf8('{"a":2}'))).rejects.toMatchObject({ status: 422, code: 'digest-mismatch' })
  })

  test.each(['{"b":1,"a":2}', '{ "a": 1 }', '{"a":1.0}', '[1, 2]', '{"a":1}\n', '{"a":1,"a":2}'])(
    'JSON in another than the canonical form is refused: %j',
    async (text) => {
      const bytes = utf8(text)
      const refused = checkDocument(await addressOf(bytes), bytes)
      await expect(refused).rejects.toMatchObject({ status: 422, code: 'not-canonical' })
    },
  )

  test('an empty document is refused', async () => {
    const bytes = new Uint8Array()
    await expect(checkDocument(await addressOf(bytes), bytes)).rejects.toMatchObject({ status: 400 })
  })

  test.each(['', 'x', 'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG', '../../etc/passwd'])(
    '%j is no address',
    (cid) => {
      expect(() => digestOfAddress(cid)).toThrow(/CIDv1/)
    },
  )
})

test('only objects and lists are shown as JSON', () => {
  expect(isJsonDocument(utf8('{"a":1}'))).toBe(true)
  expect(isJsonDocument(utf8('<script>alert(1)</script>'))).toBe(false)
  expect(isJsonDocument(utf8('12'))).toBe(false)
})
