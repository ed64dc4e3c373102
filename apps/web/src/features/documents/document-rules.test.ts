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

  const terms = {
    type: 'commonweight/terms/1',
    title: 'A small model',
    summary: 'Trains a small model in the open.',
    story: 'Why and how. \u202e',
    labName: 'A lab',
    demo: false,
    model: { parameters: '1B', licence: 'Apache-2.0', base: 'scratch', kind: 'language' },
    links: [{ label: 'Code', href: 'https://example.org/code' }],
    milestones: [{ title: 'First weights', criteria: 'Weights and a log are public.' }],
  }

  test.each([
    ['a title that runs backwards', { title: 'elgooG\u202e' }, /title: .*U\+202E/],
    ['a lab with a zero-width space', { labName: 'Hugging\u200bFace' }, /labName: .*U\+200B/],
    [
      'a milestone with NUL',
      { milestones: [{ title: 'On\u0000e', criteria: 'Ten letters.' }] },
      /milestones\.0\.title/,
    ],
    ['a link with a name before its host', { links: [{ label: 'x', href: 'https://a@b.example' }] }, /links\.0\.href/],
    ['a link to //host', { links: [{ label: 'x', href: '//b.example' }] }, /links\.0\.href/],
    ['a link that runs', { links: [{ label: 'x', href: 'javascript:alert(1)' }] }, /links\.0\.href/],
    ['a lab at a host with a backslash', { labUrl: 'https:\\\\b.example' }, /labUrl/],
    ['a link in a document without milestones', { milestones: [], labUrl: '//b.example' }, /^labUrl/],
  ])('%s is refused', async (_, change, message) => {
    const { bytes, cid } = await canonicalDocument({ ...terms, ...change })
    const refused = checkDocument(cid, bytes)
    await expect(refused).rejects.toMatchObject({ status: 422, code: 'misleading' })
    await expect(refused).rejects.toThrow(message)
  })

  test('stories may have any characters, and documents that no page shows any names', async () => {
    for (const document of [
      terms,
      { ...terms, milestones: [], title: 'x\u202e' },
      { type: 'other', title: '\u202e' },
    ]) {
      const { bytes, cid } = await canonicalDocument(document)
      await expect(checkDocument(cid, bytes)).resolves.toBeUndefined()
    }
  })

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
