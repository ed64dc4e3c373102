import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, Page, WebSocketRoute } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SecondSite, startSecondSite } from './second-site'
import { siteOrigin } from './site'

const RELAY = 'wss://relay.walletconnect.org'
const PATIENCE_MS = 60_000
/** The site tells people after 12 s. */
const SLOW = { timeout: 120_000 }

let browser: Browser
let site: SecondSite
beforeAll(async () => {
  browser = await launchChromium()
  site = await startSecondSite({ WALLETCONNECT_PROJECT_ID: '0123456789abcdef0123456789abcdef', BASE_ACCOUNT: 'on' })
})
afterAll(() => Promise.all([browser?.close(), site?.stop()]))

type Visit = { page: Page; scripts: string[]; strangers: string[]; violations: string[] }

/** @param relay Plays WalletConnect's relay; no request leaves this machine. */
async function visit(origin: string, relay: (socket: WebSocketRoute) => void): Promise<Visit> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const seen: Visit = { page, scripts: [], strangers: [], violations: [] }
  page.on('request', (request) => {
    const { origin: to, pathname, protocol } = new URL(request.url())
    if (request.resourceType() === 'script') seen.scripts.push(pathname)
    if (to !== origin && protocol.startsWith('http')) seen.strangers.push(to)
  })
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) seen.violations.push(message.text())
  })
  await page.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  )
  await page.routeWebSocket(/.*/, (socket) => {
    seen.strangers.push(new URL(socket.url()).origin)
    relay(socket)
  })
  const stream = page.waitForRequest(/\/api\/events\?/)
  await page.goto(`${origin}/checkout`, { waitUntil: 'load' })
  await stream
  return seen
}

async function openDialog(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Connect wallet', exact: true }).first().click()
  await page.getByRole('dialog').getByText('Connect a Wallet').waitFor({ timeout: PATIENCE_MS })
  await page.getByRole('dialog').getByText('Demo wallet').first().waitFor({ timeout: PATIENCE_MS })
  return (await page.getByRole('dialog').textContent()) ?? ''
}

async function directive(origin: string, name: string): Promise<string | undefined> {
  const policy = (await fetch(origin)).headers.get('content-security-policy') ?? ''
  return policy.split('; ').find((part) => part.startsWith(`${name} `))
}

const choose = (page: Page) => page.getByRole('dialog').getByText('WalletConnect').first().click()

test(
  'WalletConnect and Base Account are offered only where they are configured, and the policy follows',
  SLOW,
  async () => {
    const [usual, configured] = [
      await visit(siteOrigin(), (it) => it.close()),
      await visit(site.origin, (it) => it.close()),
    ]
    expect(configured.scripts.sort(), 'nothing more is downloaded before a click').toEqual(usual.scripts.sort())
    expect(await openDialog(usual.page)).not.toMatch(/WalletConnect|Base Account/)
    const listed = await openDialog(configured.page)
    expect(listed).toMatch(/Not in this browser.*WalletConnect/)
    expect(listed).toMatch(/Not in this browser.*Base Account/)
    expect([...usual.strangers, ...configured.strangers], 'nobody else is asked before one is chosen').toEqual([])
    for (const { page } of [usual, configured]) await page.context().close()

    const own = await directive(siteOrigin(), 'connect-src')
    expect(await directive(site.origin, 'connect-src')).toBe(`${own} ${RELAY} https://rpc.wallet.coinbase.com`)
    expect(await directive(siteOrigin(), 'frame-src')).toBe(`frame-src 'none'`)
    expect(await directive(site.origin, 'frame-src')).toBe('frame-src https://verify.walletconnect.org')
  },
)

test('a relay that does not answer ends the dialog, in words; nothing else is contacted', SLOW, async () => {
  const { page, strangers, violations } = await visit(site.origin, (socket) => socket.close())
  await openDialog(page)
  await choose(page)
  const alert = page.getByRole('alert').filter({ hasText: 'WalletConnect’s servers do not answer' })
  await alert.waitFor({ timeout: PATIENCE_MS })
  expect(await alert.textContent()).toContain('Nothing was connected or sent.')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect([...new Set(strangers)].filter((one) => one !== 'https://verify.walletconnect.org')).toEqual([RELAY])
  expect(violations).toEqual([])
  await page.context().close()
})

test('a relay that answers brings a code to scan', SLOW, async () => {
  const { page, strangers, violations } = await visit(site.origin, (socket) => {
    socket.onMessage((text) => {
      const { id, method } = JSON.parse(String(text)) as { id: number; method?: string }
      if (!method) return
      const result = method === 'irn_subscribe' ? '0'.repeat(64) : true
      socket.send(JSON.stringify({ id, jsonrpc: '2.0', result }))
    })
  })
  await openDialog(page)
  await choose(page)
  await page.getByRole('dialog').getByText('Scan with your phone').waitFor({ timeout: PATIENCE_MS })
  expect(await page.getByRole('alert').filter({ hasText: 'WalletConnect' }).count()).toBe(0)
  expect(new Set(strangers)).toEqual(new Set([RELAY, 'https://verify.walletconnect.org']))
  expect(violations).toEqual([])
  await page.context().close()
})
