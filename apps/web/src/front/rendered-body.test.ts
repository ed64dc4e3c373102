import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NONCE_LENGTH, RenderedBody } from './rendered-body'

const RENDERED = 'R'.repeat(NONCE_LENGTH)
const nonce = fc.stringMatching(/^[A-Za-z0-9+/]{24}$/)

test('any text with any number of nonces comes out with the nonce of the answer, plain and compressed', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), nonce, fc.constant('<script nonce="'))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), nonce, (pieces, fresh) => {
      const body = new RenderedBody(Buffer.from(pieces.join(RENDERED)), RENDERED)
      const expected = pieces.join(RENDERED).replaceAll(RENDERED, fresh)
      expect(body.plain(fresh).toString()).toBe(expected)
      expect(gunzipSync(body.gzip(fresh)).toString()).toBe(expected)
    }),
  )
})

test('a long page whose parts refer back over many nonces is the same after decompression', () => {
  const rows = Array.from(
    { length: 3_000 },
    (_, at) => `<script nonce="${RENDERED}">push([${at % 97},"row"])</script>\n`,
  )
  const body = new RenderedBody(Buffer.from(rows.join('')), RENDERED)
  for (const fresh of ['rowrowrowrowrowrowrowrow', 'nonce="nonce="nonce="non', 'AAAAAAAAAAAAAAAAAAAAAAAA']) {
    const expected = rows.join('').replaceAll(RENDERED, fresh)
    expect(gunzipSync(body.gzip(fresh)).toString()).toBe(expected)
  }
})

test('text that repeats is compressed over the nonces between, not each part for itself', () => {
  const row = 'The same sentence stands in every part of this page, again and again. '.repeat(3)
  const bytes = Buffer.from(Array.from({ length: 50 }, () => row).join(RENDERED))
  const body = new RenderedBody(bytes, RENDERED)
  expect(body.gzip('A'.repeat(NONCE_LENGTH)).length).toBeLessThan(bytes.length / 3)
})

test('a nonce of another length is refused: it would not fit its place', () => {
  expect(() => new RenderedBody(Buffer.from('a'), RENDERED).gzip('short')).toThrow(RangeError)
})
