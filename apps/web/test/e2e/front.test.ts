import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tokenOf } from '../journey/support/chain-writes'
import { siteOrigin } from './site'
import { StrangersWork } from './strangers-work'

const ask = (path: string, init: RequestInit = {}) => fetch(siteOrigin() + path, init)
const nonceIn = (text: string | null) => /'nonce-([^']+)'/.exec(text ?? '')?.[1] ?? 'none'

/** Answers that the renderer has made, for pages. */
async function renders(): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/metrics`)).text()
  return Number(/^commonweight_web_renders_total\{route="page"\} (\d+)/m.exec(text)?.[1] ?? 0)
}

describe('pages from the front', () => {
  test('a page and its parts carry the nonce of their answer, plain and compressed, and no other', async () => {
    for (const [headers, encoding] of [
      [{}, 'gzip'],
      [{}, 'identity'],
      [{ rsc: '1' }, 'gzip'],
    ] as const) {
      const seen = await Promise.all(
        [1, 2, 3].map(async () => {
          const answer = await ask('/', { headers: { ...headers, 'accept-encoding': encoding } })
          const nonce = nonceIn(answer.headers.get('content-security-policy'))
          const text = await answer.text()
          const used = new Set([...text.matchAll(/nonce=\\?"([^"\\]+)|"nonce":"([^"]+)"/g)].map(([, a, b]) => a ?? b))
          expect([...used], `${JSON.stringify(headers)} ${encoding}`).toEqual([nonce])
          return nonce
        }),
      )
      expect(new Set(seen).size).toBe(3)
    }
  })

  test('forty who ask at once for an address that nobody asked for share one render', async () => {
    const path = `/?search=${Math.random().toString(36).slice(2)}&sort=newest`
    const before = await renders()
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(path)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200))
    expect((await renders()) - before).toBeLessThanOrEqual(2)
  })

  test('the block that an answer is from stands in its header and, for people, in its footer', async () => {
    const answer = await ask('/rounds')
    const block = Number(answer.headers.get('x-commonweight-block'))
    expect(block).toBeGreaterThan(0)
    expect((await answer.text()).replaceAll('<!-- -->', '')).toContain(`>${block.toLocaleString('en-US')}<`)
  })

  test('data is revalidated by any of the tags that a client has', async () => {
    const first = await ask('/api/rounds')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/".{20,}"$/)
    const again = await ask('/api/rounds', { headers: { 'if-none-match': `"other", ${etag}` } })
    // A block may have come between.
    const isSame = again.headers.get('etag') === etag
    expect(again.status).toBe(isSame ? 304 : 200)
    expect(await again.text()).toHaveLength(again.status === 304 ? 0 : (await first.text()).length)
  })
})

describe('what the site refuses', () => {
  test.each(['/_next/image?url=%2Ficon.svg&w=64&q=75', '/_next/data/x/index.json', '/_next/static/none.js'])(
    '%s is no address',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )

  test('a method that an address does not take', async () => {
    const answer = await ask('/api/campaigns', { method: 'POST', body: '{}' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  test('what an answer may be framed by: a Safe for pages that use a wallet, nothing for all others', async () => {
    for (const path of ['/', '/checkout', '/rounds/1', '/me']) {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy'), path).toMatch(/frame-ancestors https:\/\/app\.safe\.global$/)
      expect(headers.get('x-frame-options'), path).toBeNull()
    }
    const others = ['/deposit', '/verification', '/api/head', '/icon.svg', '/no-such-page', '/%zz', '/ipfs/nonsense']
    for (const path of [...others, '/api/voucher']) {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy'), path).toContain(`frame-ancestors 'none'`)
      expect(headers.get('x-frame-options'), path).toBe('DENY')
    }
  })
})

describe('an open page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  test('that has no address runs as others do, and leads back', async () => {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.goto(`${siteOrigin()}/no-such-page/at-all?x=1`)
    await page.locator('header a[href="/rounds"]').first().click()
    await page.waitForURL(`${siteOrigin()}/rounds`)
    expect(errors).toEqual([])
    await page.close()
  })

  test('is made again when a block touches it, and by no other; the block in its footer moves on', {
    timeout: 60_000,
  }, async () => {
    const work = await StrangersWork.begin()
    const token = tokenOf(work.product)
    const shown = await work.campaign({ title: 'Shown' })
    const other = await work.campaign({ title: 'Another' })
    await work.seen()
    const page = await browser.newPage()
    const parts: string[] = []
    page.on('request', (request) => {
      if (request.headers().rsc) parts.push(new URL(request.url()).pathname)
    })
    await page.goto(`${siteOrigin()}/campaigns/${shown}`)
    const block = page.locator('[data-head-block]')
    const before = await block.textContent()
    await work.give(other, token, 1_000_000n)
    await expect.poll(() => block.textContent(), { timeout: 10_000 }).not.toBe(before)
    await work.seen()
    // A page that is touched asks within 2.7 s.
    await page.waitForTimeout(3_000)
    expect(parts).toEqual([])
    await work.give(shown, token, 7_000_000n)
    await expect.poll(() => parts, { timeout: 10_000 }).toEqual([`/campaigns/${shown}`])
    await page.close()
  })
})
