import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SecondSite, startSecondSite } from '../e2e/second-site'
import { loadCampaigns } from '../e2e/site'
import { HEADERS } from './odd-headers'
import { CID, HASH, TARGETS, VALUES } from './odd-values'
import { rawRequest, requestText } from './raw-request'

/** A healthy site has no reason to fail, whatever it is asked: it answers below 500, or closes the connection. */
type Odd = { name: string; bytes: string | Buffer }

const ADDRESS = `0x${'0'.repeat(38)}aa`
const AT_ONCE = 4
let campaign = HASH
/** Trusts a proxy, so that each request can come from another caller, and none meets a limit. */
let site: SecondSite

beforeAll(async () => {
  site = await startSecondSite({ TRUSTED_PROXIES: '1' })
  campaign = (await loadCampaigns())[0]?.id ?? HASH
})

const shown = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}… (${text.length})` : text)

/** Text as the bytes of its UTF-8, one character each. */
function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}

const asked = (targets: readonly string[]): Odd[] =>
  targets.map((target) => ({ name: JSON.stringify(target), bytes: requestText(utf8(target)) }))

async function failures(requests: readonly Odd[]): Promise<string[]> {
  const failed: string[] = []
  const left = [...requests]
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { name, bytes } = next
      const wrong = await rawRequest(site.origin, bytes).then(
        ({ status }) => (status !== null && status >= 500 ? `answered ${status}` : null),
        (error: Error) => error.message,
      )
      if (wrong) failed.push(`${shown(name)}: ${wrong}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return failed
}

async function stillAnswers(): Promise<void> {
  const health = await fetch(`${site.origin}/healthz`)
  expect(health.status).toBe(200)
  expect((await fetch(`${site.origin}/rounds`)).status).toBe(200)
}
afterAll(async () => {
  await stillAnswers()
  await site.stop()
})

const PATHS = [
  (value: string) => `/${value}`,
  (value: string) => `/campaigns/${value}`,
  (value: string) => `/campaigns/${value}/submit`,
  (value: string) => `/rounds/${value}`,
  (value: string) => `/me/${value}`,
  (value: string) => `/attest/${value}`,
  (value: string) => `/ipfs/${value}`,
  (value: string) => `/api/${value}`,
  (value: string) => `/api/campaigns/${value}`,
  (value: string) => `/api/rounds/${value}`,
  (value: string) => `/api/rounds/${value}/results.csv`,
  (value: string) => `/api/rounds/${value}/results.json`,
  (value: string) => `/_next/${value}`,
  (value: string) => `/_next/static/${value}`,
  (value: string) => `/_next/data/${value}`,
]

/** Pages pass over what is wrong, so they are asked for all parameters at once; the API names it. */
const PAGE_QUERIES: [string, string[]][] = [
  ['/', ['search', 'state', 'round', 'kind', 'sort', 'after', 'limit', 'scope', 'unknown', '_rsc']],
  ['/', ['search']],
  ['/', ['after']],
  ['/rounds', ['scope', 'page', '_rsc']],
  ['/rounds/1', ['scope', 'page', 'after']],
  ['/campaigns/:id', ['after']],
  ['/me', ['address', 'account']],
  ['/attest', ['address', 'account']],
  ['/campaigns/new', ['round']],
]

const API_QUERIES: [string, string[]][] = [
  ['/api/campaigns', ['search', 'state', 'round', 'kind', 'sort', 'after', 'limit', 'scope', 'unknown']],
  ['/api/rounds', ['scope', 'page', 'after', 'limit']],
  ['/api/rounds/1', ['scope', 'after']],
  ['/_next/image', ['url', 'w', 'q']],
]

/** Forms that parameters can have besides `name=value`. */
const queriesOf = (names: string[]): string[] =>
  names
    .flatMap((name) => [name, `${name}=1&${name}=2`, `${name}[]=1&${name}[a]=2`, `${name}=1&`.repeat(200)])
    .concat(['', '?', '&&&', '=', '=a', '%', '__proto__[a]=1'])

describe('whatever stands in an address', () => {
  test.each(PATHS.map((path) => [path('…'), path] as const))('%s', async (_name, path) => {
    expect(await failures(asked(VALUES.map(path)))).toEqual([])
  })

  test.each(PAGE_QUERIES)('parameters of the page %s: %s', async (route, names) => {
    const path = route.replace(':id', campaign)
    const values = VALUES.map((value) => names.map((name) => `${name}=${value}`).join('&'))
    expect(await failures(asked([...values, ...queriesOf(names)].map((query) => `${path}?${query}`)))).toEqual([])
  })

  test.each(API_QUERIES)('parameters of %s: %s', async (path, names) => {
    const values = names.flatMap((name) => VALUES.map((value) => `${name}=${value}`))
    expect(await failures(asked([...values, ...queriesOf(names)].map((query) => `${path}?${query}`)))).toEqual([])
  })

  test('dots, slashes, cases and other forms of an address', async () => {
    expect(await failures(asked(TARGETS))).toEqual([])
  })

  test('targets that are not paths', async () => {
    const targets = [
      '*',
      'rounds',
      '?',
      '',
      'http://localhost/rounds',
      'http://example.org/',
      'https://[::1]/',
      'http://',
      'ftp://a/b',
    ]
    const more = [
      'http://%zz/',
      'http://a b/',
      'javascript:alert(1)',
      'localhost:80',
      '/a b',
      '/\u0000',
      '/é',
      '/\u007f',
      '/\tx',
    ]
    expect(await failures(asked([...targets, ...more]))).toEqual([])
  })
})

const ROUTES = [
  '/',
  '/rounds',
  '/rounds/1',
  '/healthz',
  '/api/head',
  '/api/campaigns',
  '/api/events',
  '/api/voucher',
  `/ipfs/${CID}`,
  '/no-such-page',
  '/api/rounds/1/results.csv',
  `/me/${ADDRESS}`,
]

describe('whatever method', () => {
  test.each([
    'HEAD',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'CONNECT',
    'PROPFIND',
    'QUERY',
    'M-SEARCH',
    'get',
    'FOO',
    'GET\u0000',
    ' GET',
    'G ET',
  ])('%j', async (method) => {
    const bodies = ['', 'a', '{}', '{"account":', `{"account":"${ADDRESS}"}`, '\u0000\u00ff', '['.repeat(500)]
    const requests = ROUTES.flatMap((route) =>
      bodies.map((body) => ({
        name: `${method} ${route} ${shown(body)}`,
        bytes: requestText(route, { method, body }),
      })),
    )
    expect(await failures(requests)).toEqual([])
  })
})

describe('whatever headers', () => {
  test.each(ROUTES)('on %s', async (route) => {
    const requests = HEADERS.map((headers) => ({ name: headers.join(' | '), bytes: requestText(route, { headers }) }))
    expect(await failures(requests)).toEqual([])
  })

  test('with a body that does not fit them, posted', async () => {
    const requests = ['/', '/rounds', '/api/voucher', '/no-such-page'].flatMap((route) =>
      HEADERS.map((headers) => ({
        name: `POST ${route} ${headers.join(' | ')}`,
        bytes: requestText(route, {
          method: 'POST',
          headers,
          body: '--a\r\ncontent-disposition: form-data; name="1_$ACTION_ID_a"\r\n\r\n[]\r\n--a--',
        }),
      })),
    )
    expect(await failures(requests)).toEqual([])
  })
})

describe('whatever bytes', () => {
  test('older and newer versions, no version, no request', async () => {
    const texts = [
      'GET / HTTP/1.0\r\n\r\n',
      'GET /rounds HTTP/1.0\r\nhost: a\r\nconnection: keep-alive\r\n\r\n',
      'GET / HTTP/0.9\r\n\r\n',
      'GET /\r\n\r\n',
      'GET / HTTP/2.0\r\nhost: a\r\n\r\n',
      'GET / HTTP/9.9\r\nhost: a\r\n\r\n',
      'GET / http/1.1\r\nhost: a\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'GET / HTTP/1.1\nhost: a\n\n',
      'GET  /  HTTP/1.1\r\nhost: a\r\n\r\n',
      '\r\n\r\nGET / HTTP/1.1\r\nhost: a\r\n\r\n',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
      'hello\r\n\r\n',
      '\u0000'.repeat(1_000),
      `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
      `${'A'.repeat(100_000)}`,
    ]
    expect(await failures(texts.map((bytes) => ({ name: JSON.stringify(shown(bytes)), bytes })))).toEqual([])
  })

  test('chunks that are wrong', async () => {
    const head = (route: string, method: string) =>
      `${method} ${route} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n`
    const bodies = [
      '0\r\n\r\n',
      'zz\r\n',
      '-1\r\n',
      'ffffffffffffffffff\r\n',
      '5\r\nabc\r\n0\r\n\r\n',
      '1;a=b\r\nx\r\n0\r\nx-trailer: a\r\n\r\n',
      '3\r\nabcdef',
      `1;${'a'.repeat(20_000)}\r\nx\r\n0\r\n\r\n`,
    ]
    const requests = ['/', '/api/voucher', `/ipfs/${CID}`].flatMap((route) =>
      ['GET', 'POST', 'PUT'].flatMap((method) =>
        bodies.map((body) => ({ name: `${method} ${route} ${shown(body)}`, bytes: head(route, method) + body })),
      ),
    )
    expect(await failures(requests)).toEqual([])
  })

  test('several requests in one go are all answered', async () => {
    const first = requestText('/api/head', { headers: ['connection: keep-alive'] })
    const { text } = await rawRequest(site.origin, first.repeat(5) + requestText('/api/campaigns/0x00'), {
      waitsForEnd: true,
      withinMs: 10_000,
    })
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(5)
    expect(text.match(/HTTP\/1\.1 400/g)).toHaveLength(1)
  })

  test('half a request, given up, costs nothing', async () => {
    for (const part of [
      'G',
      'GET / HT',
      'GET / HTTP/1.1\r\nhost',
      'PUT /ipfs/a HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nabc',
    ])
      await rawRequest(site.origin, part, { withinMs: 200 }).catch(() => undefined)
    await stillAnswers()
  })
})
