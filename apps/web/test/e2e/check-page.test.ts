import { createDb } from '@commonweight/read-models/create-db'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { addHeadlessWallet } from '@commonweight/testkit/headless-wallet'
import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, openPage } from '../journey/support/page-actions'
import { copiedDatabase } from './copied-database'
import { type SecondSite, startSecondSite } from './second-site'
import { siteOrigin } from './site'

let copy: Awaited<ReturnType<typeof copiedDatabase>>
let doctored: SecondSite
let browser: Browser
/** One page of each kind, of one gift that a round matches. */
let pages: Record<'campaign' | 'round' | 'me' | 'receipt', string>

beforeAll(async () => {
  copy = await copiedDatabase(process.env.DATABASE_URL ?? '')
  const db = createDb(copy.url)
  const [gift] = await db.$queryRaw<{ campaign: string; round: number; donor: string; tx: string }[]>`
    select d.campaign, e.round, d.donor, d.tx_hash as tx from donations d join round_entries e on e.campaign = d.campaign
    join rounds r on r.id = e.round where r.sealed_at = 0 and e.standing = 'admitted' order by d.block_number desc limit 1`
  if (!gift) throw new Error('The demo has no gift in a round that is not sealed; these tests need one.')
  const { campaign, round, donor, tx } = gift
  pages = {
    campaign: `/campaigns/${campaign}`,
    round: `/rounds/${round}`,
    me: `/me/${donor}`,
    receipt: `/receipts/${tx}`,
  }
  await db.$executeRaw`update campaigns set total = total + 1000000 where id = ${campaign}`
  await db.$executeRaw`update rounds set pool = pool + 1000000 where id = ${round}`
  await db.$executeRaw`update donors set counted = counted + 1 where account = ${donor}`
  await db.$executeRaw`update donations set amount = amount + 1 where tx_hash = ${tx}`
  await db.$disconnect()
  doctored = await startSecondSite({ DATABASE_URL: copy.url })
  browser = await launchChromium()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await doctored?.stop()
  await copy?.remove()
})

/** The local node answers pages of the product alone; this passes the second site's questions on to it. */
async function letIn(context: BrowserContext): Promise<void> {
  const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
  await context.route(`${new URL(process.env.RPC_URL ?? '').origin}/**`, async (route) => {
    const { origin: _, ...headers } = await route.request().allHeaders()
    const isAsked = route.request().method() === 'OPTIONS'
    const answer = isAsked ? { status: 204 } : { response: await route.fetch({ headers }) }
    await route.fulfill({ ...answer, headers: open })
  })
}

/** Clicks the button; what the check then says, and the figures that it names. */
async function check(origin: string, path: string): Promise<{ text: string; figures: string[] }> {
  const context = await browser.newContext()
  if (origin !== siteOrigin()) await letIn(context)
  const page = await context.newPage()
  await page.goto(origin + path)
  await page.getByRole('button', { name: 'Check this page against the chain' }).click()
  const report = page.locator('[data-check=done], [data-check=failed]')
  await report.waitFor({ timeout: 30_000 })
  const text = (await report.textContent()) ?? ''
  const figures = await report
    .locator('[data-figure]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-figure') ?? ''))
  await context.close()
  return { text, figures }
}

test.each(['campaign', 'round', 'me', 'receipt'] as const)('%s: every figure is what the chain says', async (kind) => {
  const { text, figures } = await check(siteOrigin(), pages[kind])
  expect(figures).toEqual([])
  expect(text).toMatch(/All [1-9]\d* figures are what the chain says/)
})

test.each([
  ['campaign', 'tallyOf.total'],
  ['round', 'roundOf.pool'],
  ['me', 'donorOf.counted'],
  ['receipt', 'Donated.amount'],
] as const)('%s of a doctored database: the check names %s', async (kind, figure) => {
  const { text, figures } = await check(doctored.origin, pages[kind])
  expect(figures).toContain(figure)
  expect(text).toContain('not what the chain says')
})

test('with a wallet connected, its own node is asked, and this site’s node is not', async () => {
  const context = await browser.newContext()
  const rpcUrl = process.env.RPC_URL ?? ''
  const chain = { id: Number(process.env.CHAIN_ID), rpcUrl }
  const wallet = await addHeadlessWallet(context, { accounts: [devAccount('ada')], chains: [chain], name: 'Own node' })
  const page = await context.newPage()
  await openPage(page, siteOrigin() + pages.campaign)
  await connect(page, 'Own node')
  const before = wallet.requests.length
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(new URL(rpcUrl).origin)) asked.push(request.postData() ?? '')
  })
  await page.getByRole('button', { name: 'Check this page against the chain' }).click()
  const report = page.locator('[data-check=done]')
  await report.waitFor({ timeout: 30_000 })
  expect(await report.textContent()).toMatch(/All [1-9]\d* figures are what the chain says.*from my wallet’s node/)
  const calls = wallet.requests.slice(before).map(({ method }) => method)
  expect(calls.filter((method) => method === 'eth_call').length).toBeGreaterThan(10)
  expect(calls).toContain('eth_getLogs')
  expect(asked.filter((body) => body.includes('eth_getLogs'))).toEqual([])
  await context.close()
})
