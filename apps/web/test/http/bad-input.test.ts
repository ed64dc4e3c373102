import { canonicalDocument, cidOfDigest, digestOf } from '@commonweight/domain/canonical'
import { describe, expect, test } from 'vitest'
import { ROUTES } from '../../src/front/routes'
import { ask, siteOrigin } from '../e2e/site'

type ApiError = { error: { code: string; message: string } }

/** An address with one digit changed: its checksum does not fit. */
const WRONG = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeE'
const JSON_BODY = { 'content-type': 'application/json' }
const HASH = `0x${'0'.repeat(64)}`

describe('the API names what is wrong', () => {
  test.each([
    ['/api/campaigns?state=opne', 400, /state must be one of upcoming, open/],
    [`/api/campaigns?search=${WRONG}`, 400, /search has an address.*one character differs.*Copy it again/],
    ['/api/campaigns?limit=1000', 400, /limit must be at most 100/],
    ['/api/campaigns?round=-1', 400, /round .*whole number from 1/],
    ['/api/campaigns?after=nonsense', 400, /first page/],
    [`/api/campaigns?search=${'x'.repeat(101)}`, 400, /search must be at most 100/],
    ['/api/campaigns/0x12', 400, /0x and 64 hex digits/],
    [`/api/campaigns/${HASH}`, 404, /No campaign/],
    ['/api/rounds/0', 400, /whole number from 1/],
    ['/api/rounds/999999', 404, /no such round/],
    ['/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG', 400, /CIDv1/],
  ])('%s', async (path, status, message) => {
    const response = await ask(path)
    expect(response.status).toBe(status)
    expect(((await response.json()) as ApiError).error.message).toMatch(message)
  })
})

describe('a page says what is wrong', () => {
  test.each([
    ['/campaigns/xyz', /There is no such campaign here.*64 hex digits/],
    [`/campaigns/${HASH}`, /There is no such campaign here/],
    ['/campaigns/xyz/submit', /There is no such campaign here/],
    ['/rounds/first', /whole number from 1/],
    ['/rounds/999999', /There is no such round here/],
    ['/me/vitalik', /40 hex digits/],
    ['/attest/0x12', /40 hex digits/],
    [`/me/${WRONG}`, /mistyped.*one character differs.*Copy it again/],
    [`/attest/${WRONG}`, /mistyped.*one character differs.*Copy it again/],
    ['/no-such-page', /There is no such page/],
  ])('%s', async (path, text) => {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect((await response.text()).replace(/<[^>]+>/g, ' ')).toMatch(new RegExp(text, 's'))
  })

  test('a wrong filter is named, the right ones still hold', async () => {
    const html = await (await ask(`/?state=opne&sort=closing&after=nonsense`)).text()
    expect(html).toContain('The filter “state” was left out')
    expect(html).toContain('this is the first page')
    expect(html).toMatch(/<option value="closing" selected/)
  })
})

describe('the document store', () => {
  test('keeps a document under its address and gives back the same bytes, immutable', async () => {
    const { bytes, cid } = await canonicalDocument({ test: 'a document that nothing points to', at: Date.now() })
    const stored = await put(cid, bytes)
    expect(stored.status).toBe(201)
    expect((await put(cid, bytes)).status).toBe(200)
    const read = await fetch(`${siteOrigin()}/ipfs/${cid}`)
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(bytes)
    expect(read.headers.get('content-type')).toBe('application/json')
    expect(read.headers.get('cache-control')).toMatch(/immutable/)
    expect(read.headers.get('content-security-policy')).toMatch(/^default-src 'none'; sandbox/)
    const again = await fetch(`${siteOrigin()}/ipfs/${cid}`, { headers: { 'if-none-match': `"${cid}"` } })
    expect(again.status).toBe(304)
  })

  test('D5: refuses bytes that do not match the digest', async () => {
    const { cid } = await canonicalDocument({ a: 1 })
    const response = await put(cid, new TextEncoder().encode('{"a":2}'))
    expect(response.status).toBe(422)
    expect(((await response.json()) as ApiError).error.code).toBe('digest-mismatch')
    const stored = await fetch(`${siteOrigin()}/ipfs/${cid}`)
    if (stored.status === 200) expect(await stored.text()).toBe('{"a":1}')
    else expect(stored.status).toBe(404)
  })

  test('refuses JSON that is not canonical, and says why', async () => {
    const bytes = new TextEncoder().encode('{ "a": 1 }')
    const response = await put(cidOfDigest(await digestOf(bytes)), bytes)
    expect(response.status).toBe(422)
    expect(((await response.json()) as ApiError).error.message).toMatch(/canonical form/)
  })

  test('never serves HTML as a page', async () => {
    const bytes = new TextEncoder().encode('<script>alert(1)</script>')
    const cid = cidOfDigest(await digestOf(bytes))
    await put(cid, bytes)
    const read = await fetch(`${siteOrigin()}/ipfs/${cid}`)
    expect(read.headers.get('content-type')).toBe('application/octet-stream')
  })

  test('refuses more than 256 kB, also where the length is not given', async () => {
    const bytes = new Uint8Array(256 * 1024 + 1)
    const cid = cidOfDigest(await digestOf(bytes))
    expect((await put(cid, bytes)).status).toBe(413)
    const stream = new Blob([bytes]).stream()
    // Node's fetch asks for `duplex` with a stream; the browser's types do not know it.
    const init = { method: 'PUT', body: stream, duplex: 'half' }
    expect((await fetch(`${siteOrigin()}/ipfs/${cid}`, init)).status).toBe(413)
  })

  test('does not let one caller write without end', async () => {
    const { bytes, cid } = await canonicalDocument({ test: 'one document, stored again and again' })
    const from = { 'x-forwarded-for': '203.0.113.7' }
    const answers = await Promise.all(Array.from({ length: 160 }, () => put(cid, bytes, from)))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await put(cid, bytes)).status).toBe(200)
  })
})

describe('the event stream', () => {
  test('reports the head', async () => {
    const ended = new AbortController()
    const response = await fetch(`${siteOrigin()}/api/events`, { signal: ended.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const reader = response.body?.getReader()
    const first = new TextDecoder().decode((await reader?.read())?.value)
    ended.abort()
    expect(first).toMatch(/^retry: \d+/)
  })
})

/** A page of another site can have its visitors' browsers send these without asking. */
test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
  'no route takes a post of %s',
  async (type) => {
    const routes = ROUTES.filter(({ methods }) => methods.includes('POST'))
    expect(routes.length).toBeGreaterThan(3)
    for (const { path } of routes) {
      const address = path.replaceAll(/\[\w+\]/g, `0x${'0'.repeat(40)}`)
      const post = { method: 'POST', headers: { 'content-type': type }, body: path.includes('[') ? null : '{}' }
      expect((await fetch(siteOrigin() + address, post)).status, path).toBe(415)
    }
  },
)

describe('the demo issuer', () => {
  test.each([
    ['', 400],
    ['{}', 400],
    ['{"account":"vitalik.eth"}', 400],
    ['not json', 400],
    [`{"account":"${'0x1'.repeat(300)}"}`, 400],
    [`{"account":"${'0x1'.repeat(900)}"}`, 413],
  ])('refuses a body that is wrong, with the status that fits (%#)', async (body, status) => {
    const response = await fetch(`${siteOrigin()}/api/voucher`, { method: 'POST', headers: JSON_BODY, body })
    expect(response.status).toBe(status)
  })

  test('issues a voucher and says that it verifies nobody', async () => {
    const body = JSON.stringify({ account: '0x00000000000000000000000000000000000000Aa' })
    const response = await fetch(`${siteOrigin()}/api/voucher`, { method: 'POST', headers: JSON_BODY, body })
    expect(response.status).toBe(200)
    const { voucher, signature, notice } = (await response.json()) as Record<string, never>
    expect(voucher).toMatchObject({ account: '0x00000000000000000000000000000000000000aa', weight: 10_000 })
    expect(signature).toMatch(/^0x[0-9a-f]{130}$/)
    expect(notice).toMatch(/verifies nobody/)
  })
})

function put(cid: string, bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${siteOrigin()}/ipfs/${cid}`, { method: 'PUT', body: bytes, headers })
}
