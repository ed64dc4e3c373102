import { request as httpRequest } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { noteFailedRender, RENDER_HEADER } from '../server/render-notes'
import { nonceIn, startFront, stopFronts, textOf } from './test/start-front'

afterEach(stopFronts)

describe('a page', () => {
  test('is rendered once for many who ask at once, and not again in the same block', async () => {
    const { origin, renders } = await startFront()
    await Promise.all(Array.from({ length: 50 }, () => textOf(`${origin}/`)))
    await textOf(`${origin}/`)
    expect(renders).toEqual(['/'])
  })

  test('has a fresh nonce in each answer: in its policy, its scripts and its preloads', async () => {
    const { origin } = await startFront()
    const answers = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const response = await fetch(`${origin}/`)
        const nonce = nonceIn(response.headers.get('content-security-policy') ?? '')
        expect(await response.text()).toContain(`<script nonce="${nonce}">`)
        expect(response.headers.get('link')).toContain(`nonce="${nonce}"`)
        return nonce
      }),
    )
    expect(new Set(answers).size).toBe(3)
  })

  test('is rendered again after a block; meanwhile others get the last one, marked with its block', async () => {
    let release: () => void = () => undefined
    let isHeld = false
    const { origin, watch } = await startFront((_, response) => {
      const answer = () =>
        response.setHeader('content-type', 'text/html').end(`made at ${String(watch.last?.blockNumber)}`)
      if (isHeld) release = answer
      else answer()
    })
    expect(await textOf(`${origin}/`)).toBe('made at 1')
    isHeld = true
    watch.add(2n, [])
    const old = await fetch(`${origin}/`)
    expect(await old.text()).toBe('made at 1')
    expect(old.headers.get('x-commonweight-block')).toBe('1')
    release()
    await expect.poll(() => textOf(`${origin}/`)).toBe('made at 2')
  })

  test('that is two seconds out of date is not given any more', async () => {
    const { origin, watch } = await startFront((_, response) => {
      const text = `made at ${String(watch.last?.blockNumber)}`
      // The second render takes longer than an old page is good for.
      setTimeout(() => response.setHeader('content-type', 'text/html').end(text), text.endsWith('1') ? 0 : 2_500)
    })
    await textOf(`${origin}/`)
    watch.add(2n, [])
    expect(await textOf(`${origin}/`)).toBe('made at 1')
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    expect(await textOf(`${origin}/`)).toBe('made at 2')
  })

  test('is refused at once while the database is silent, unless it needs none', async () => {
    const { origin, watch, renders } = await startFront()
    for (const path of ['/', '/security']) await textOf(origin + path)
    watch.isSure = () => false
    const began = performance.now()
    expect((await fetch(`${origin}/`)).status).toBe(503)
    expect((await fetch(`${origin}/api/rounds`)).status).toBe(503)
    expect(performance.now() - began).toBeLessThan(1_000)
    expect((await fetch(`${origin}/security`)).status).toBe(200)
    expect(renders).toEqual(['/', '/security', '/security'])
  })

  test('that a component failed in is not kept, also where its status was sent before', async () => {
    const { origin } = await startFront((request, response) => {
      noteFailedRender(String(request.headers[RENDER_HEADER]))
      response.setHeader('content-type', 'text/html').end('half a page')
    })
    for (let i = 0; i < 2; i++) {
      const response = await fetch(`${origin}/`)
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('5')
      const text = await response.text()
      expect(text).toContain('The database or the chain’s node does not answer')
      expect(text).not.toContain('<script')
    }
  })

  test('that is not made in time becomes a page that says so, within three seconds if the database is silent', async () => {
    const { origin, watch } = await startFront((_, response) => {
      watch.isSure = () => false
      // It never answers.
      response.socket?.pause()
    })
    const began = performance.now()
    const response = await fetch(`${origin}/`)
    expect(response.status).toBe(503)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('asked for with a cookie never meets the memory', async () => {
    const { origin, renders } = await startFront()
    await textOf(`${origin}/`)
    const answers = await Promise.all([1, 2].map(() => fetch(`${origin}/`, { headers: { cookie: 'session=1' } })))
    expect(renders.length).toBe(3)
    for (const answer of answers) {
      const nonce = nonceIn(answer.headers.get('content-security-policy') ?? '')
      expect(await answer.text()).toContain(`nonce="${nonce}"`)
    }
  })
})

describe('addresses', () => {
  test('unknown parameters, and parameters without a value, make no page of their own', async () => {
    const { origin, renders } = await startFront()
    for (const search of ['?utm_source=a', '?fbclid=1&x=2', '?ref[]=3', '']) await textOf(`${origin}/${search}`)
    expect(renders).toEqual(['/'])
    const empty = await fetch(`${origin}/?search=&sort=newest`, { redirect: 'manual' })
    expect([empty.status, empty.headers.get('location')]).toEqual([307, '/?sort=newest'])
  })

  test('unknown paths share one page', async () => {
    const { origin, renders } = await startFront((_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('none')
    })
    for (const path of ['/a', '/b/c', '/rounds/1/2/3']) expect((await fetch(origin + path)).status).toBe(404)
    expect(renders).toHaveLength(1)
  })

  test('a redirect never leads to another site', async () => {
    const { origin } = await startFront()
    for (const path of ['//evil.example/?a=', '//evil.example//', '/\\evil.example/']) {
      const location = await new Promise<string | undefined>((resolve, reject) => {
        httpRequest(origin, { path }, (answer) => resolve(answer.resume().headers.location))
          .on('error', reject)
          .end()
      })
      expect(location ?? '/').toMatch(/^\/(?!\/)/)
    }
  })

  test('searches without end push no named page out, and wait for themselves', async () => {
    const { origin, renders } = await startFront((request, response) => {
      response.setHeader('content-type', 'text/html').end(`${request.url} ${'x'.repeat(400_000)}`)
    })
    await textOf(`${origin}/rounds/1`)
    const from = (caller: string) => ({ headers: { 'x-forwarded-for': caller } })
    const statuses: number[] = []
    for (let i = 0; i < 60; i++) statuses.push((await fetch(`${origin}/?search=${i}`, from('203.0.113.1'))).status)
    expect(statuses.slice(0, 40)).toEqual(Array.from({ length: 40 }, () => 200))
    expect(statuses).toContain(429)
    const refused = await fetch(`${origin}/?search=last`, from('203.0.113.1'))
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await fetch(`${origin}/?search=mine`, from('203.0.113.2'))).status).toBe(200)
    const before = renders.length
    await textOf(`${origin}/rounds/1`)
    expect(renders).toHaveLength(before)
  })
})

describe('what is refused', () => {
  test('other methods get 405 with those that are allowed', async () => {
    const { origin, renders } = await startFront()
    const response = await fetch(`${origin}/rounds`, { method: 'DELETE' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect((await fetch(`${origin}/rounds`, { method: 'OPTIONS' })).headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(renders).toEqual([])
  })

  test('a body that is too large ends before it is read, with and without a length', async () => {
    const { origin, renders } = await startFront()
    for (const body of [Buffer.alloc(300_000), new Blob([new Uint8Array(3_000_000)]).stream()]) {
      const response = await fetch(`${origin}/ipfs/x`, { method: 'PUT', body, duplex: 'half' } as RequestInit)
      expect(response.status).toBe(413)
    }
    expect(renders).toEqual([])
  })

  test.each(['/', '/icon.svg', '/none', '/%zz', '/api/none', '/_next/image?url=%2Ficon.svg&w=64&q=75'])(
    'every answer has the security headers: %s',
    async (path) => {
      const { origin } = await startFront()
      const { headers } = await fetch(origin + path)
      expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
    },
  )
})

describe('event streams', () => {
  test('one network may have a few; another still gets one, and who has none can poll', async () => {
    const { origin, watch } = await startFront()
    const open = async (caller: string) => {
      const ending = new AbortController()
      const init = { headers: { 'x-forwarded-for': caller }, signal: ending.signal }
      const response = await fetch(`${origin}/api/events?after=1`, init)
      return { status: response.status, response, ending }
    }
    const streams = await Promise.all(Array.from({ length: 20 }, () => open('2001:db8::1')))
    expect(streams.filter(({ status }) => status === 200)).toHaveLength(12)
    expect(streams.filter(({ status }) => status === 429)).toHaveLength(8)
    expect((await open('2001:db8:0:0:ffff::2')).status).toBe(429)
    expect((await open('2001:db8:0:1::1')).status).toBe(200)
    watch.add(2n, ['campaign:0x1'])
    expect(JSON.parse(await textOf(`${origin}/api/touched?after=1`))).toMatchObject({ touched: ['campaign:0x1'] })
    for (const { ending } of streams) ending.abort()
    await expect.poll(async () => (await open('2001:db8::1')).status).toBe(200)
  })
})

test('a refusal for the one who began a render is not for those who joined', async () => {
  const { origin } = await startFront((request, response) => {
    const isFirst = request.headers['x-commonweight-caller'] === '203.0.113.1'
    setTimeout(() => response.writeHead(isFirst ? 429 : 200, { 'content-type': 'application/json' }).end('{}'), 100)
  })
  const ask = (caller: string) => fetch(`${origin}/api/campaigns?search=a`, { headers: { 'x-forwarded-for': caller } })
  const [first, second] = await Promise.all([ask('203.0.113.1'), ask('203.0.113.2')])
  expect([first.status, second.status]).toEqual([429, 200])
})

test('a file of the build is kept once, however its name is written', async () => {
  const { origin, renders } = await startFront((_, response) =>
    response.setHeader('content-type', 'image/svg+xml').end('<svg/>'),
  )
  for (const path of ['/icon.svg', '/icon.svg?x=1', '/icon.svg']) expect((await fetch(origin + path)).status).toBe(200)
  expect(renders).toHaveLength(1)
})
