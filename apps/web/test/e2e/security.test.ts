import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPublicPages, siteOrigin } from './site'

let browser: Browser
let pages: string[]
beforeAll(async () => {
  browser = await launchChromium()
  pages = await findPublicPages()
})
afterAll(() => browser?.close())

type Sighting = { path: string; what: string }

describe('in a real browser', () => {
  let seen: { violations: Sighting[]; strangers: Sighting[]; requests: number }
  beforeAll(async () => {
    seen = await visitAll()
  }, 300_000)

  test('W3: no page breaks its content security policy or throws', () => {
    expect(seen.violations).toEqual([])
  })

  test('no page contacts anybody but this site before a click', () => {
    expect(seen.strangers).toEqual([])
    expect(seen.requests).toBeGreaterThan(pages.length)
  })

  test('the policy is really in force: an injected script does not run', async () => {
    const page = await browser.newPage()
    await page.goto(siteOrigin())
    const ran = await page.evaluate(() => {
      const script = document.createElement('div')
      script.innerHTML = '<img src="data:," onerror="window.injected = true">'
      document.body.append(script)
      const inline = new DOMParser().parseFromString('<script>window.injected = true</script>', 'text/html')
      document.body.append(...inline.body.childNodes, ...inline.head.childNodes)
      return new Promise((resolve) => requestAnimationFrame(() => resolve('injected' in window)))
    })
    await page.close()
    expect(ran).toBe(false)
  })
})

describe('headers', () => {
  test('scripts need this request’s nonce; only styles may be inline', async () => {
    const policies = await Promise.all([policyOf('/'), policyOf('/')])
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1])
    expect(new Set(nonces).size).toBe(2)
    for (const policy of policies) {
      const script = directive(policy, 'script-src')
      expect(script).toMatch(/^script-src 'nonce-[A-Za-z0-9+/]{24}' 'strict-dynamic'$/)
      expect(directive(policy, 'style-src')).toBe(`style-src 'self' 'unsafe-inline'`)
      expect(directive(policy, 'object-src')).toBe(`object-src 'none'`)
      expect(directive(policy, 'frame-ancestors')).toBe('frame-ancestors https://app.safe.global')
    }
  })

  test('the browser may talk to this site and the chain’s node only', async () => {
    const sources = directive(await policyOf('/'), 'connect-src')
      .split(' ')
      .slice(1)
    expect(sources[0]).toBe(`'self'`)
    expect(sources).toHaveLength(2)
    expect(URL.canParse(sources[1] ?? '')).toBe(true)
  })

  test('pages without a wallet, API and documents refuse to be framed and sniffed', async () => {
    for (const path of ['/how-it-works', '/deposit', '/api/head', '/no-such-page', '/ipfs/nonsense']) {
      const { headers } = await fetch(siteOrigin() + path)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('x-frame-options'), path).toBe('DENY')
      expect(headers.get('x-powered-by'), path).toBeNull()
    }
  })
})

/** Each page as a first-time visitor sees it, until its scripts have run. */
async function visitAll() {
  const violations: Sighting[] = []
  const strangers: Sighting[] = []
  let requests = 0
  for (const path of pages) {
    const context = await browser.newContext()
    const page = await context.newPage()
    page.on('pageerror', (error) => violations.push({ path, what: error.message }))
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push({ path, what: message.text() })
    })
    page.on('request', (request) => {
      requests += 1
      if (!isOwn(request.url())) strangers.push({ path, what: request.url() })
    })
    // The visitor's own connection to the event stream is the last thing that a page's scripts open.
    const stream = page.waitForRequest(/\/api\/events\?/)
    await page.goto(siteOrigin() + path, { waitUntil: 'load' })
    await stream
    await context.close()
  }
  return { violations, strangers, requests }
}

function isOwn(address: string): boolean {
  const { origin, protocol } = new URL(address)
  return origin === siteOrigin() || protocol === 'data:' || protocol === 'blob:'
}

async function policyOf(path: string): Promise<string> {
  return (await fetch(siteOrigin() + path)).headers.get('content-security-policy') ?? ''
}

function directive(policy: string, name: string): string {
  return policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? ''
}
