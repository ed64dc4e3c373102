import AxeBuilder from '@axe-core/playwright'
import { addHeadlessWallet } from '@commonweight/testkit/headless-wallet'
import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteOrigin } from './site'

const lab = privateKeyToAccount(generatePrivateKey())

let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const chain = { id: Number(process.env.CHAIN_ID), rpcUrl: process.env.RPC_URL ?? '' }
  await addHeadlessWallet(context, { accounts: [lab], chains: [chain], name: 'Lab wallet' })
  page = await context.newPage()
  await page.goto(`${siteOrigin()}/lab/${lab.address}/profile`, { waitUntil: 'load' })
  await page.getByRole('button', { name: 'Connect wallet', exact: true }).first().click()
  await page.getByRole('dialog').getByText('Lab wallet').first().click()
  await page.locator('header [data-account]').waitFor()
  await page.getByRole('button', { name: 'Sign in with your wallet' }).click()
  await page.getByLabel('Name', { exact: true }).waitFor()
})
afterAll(() => browser?.close())

const save = (on: Page) => on.getByRole('button', { name: 'Save the profile' }).click()
const saved = (on: Page, version: number) => on.locator(`[data-profile-version="${version}"]`).waitFor()
const picture = (background: string, width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()

test('a lab writes its profile with logo and cover, and its public page shows them', async () => {
  await page.getByLabel('Name', { exact: true }).fill('Small Models Lab')
  await page.getByLabel('In one line').fill('Language models that fit a phone')
  await page.getByLabel('About').fill('We publish **weights, data and code**.')
  const wide = { name: 'cover.png', mimeType: 'image/png', buffer: await picture('#2a5d8f', 1500, 500) }
  await page.getByLabel('Cover', { exact: true }).setInputFiles(wide)
  await page.locator('[data-picture]:not([data-picture=""])').waitFor()
  const square = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') }
  await page.getByLabel('Logo', { exact: true }).setInputFiles(square)
  await page.getByText('A picture must be PNG, JPEG or WebP.').waitFor()
  await page
    .getByLabel('Logo', { exact: true })
    .setInputFiles({ ...square, name: 'logo.png', buffer: await picture('#d94f30', 300, 300) })
  await page.getByText('A picture must be PNG, JPEG or WebP.').waitFor({ state: 'detached' })
  await expect.poll(() => page.locator('[data-picture]:not([data-picture=""])').count()).toBe(2)
  await save(page)
  await saved(page, 1)
  const seen = await context.newPage()
  await seen.goto(`${siteOrigin()}/labs/${lab.address}`)
  await seen.getByRole('heading', { name: 'Small Models Lab' }).waitFor()
  expect(await seen.locator('[data-lab-profile] strong').textContent()).toBe('weights, data and code')
  const widths = await seen
    .locator('header img')
    .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth))
  expect(widths.length).toBe(2)
  expect(Math.min(...widths)).toBeGreaterThan(0)
  await seen.close()
})

test('an edit in two tabs is shown, and nothing that was entered is lost', async () => {
  const other = await context.newPage()
  await other.goto(`${siteOrigin()}/lab/${lab.address}/profile`)
  await other.getByLabel('In one line').fill('From the other tab')
  await page.getByLabel('In one line').fill('From the first tab')
  await save(page)
  await saved(page, 2)
  await save(other)
  await other.getByText('Somebody has saved this profile since you opened it.').waitFor()
  expect(await other.getByLabel('In one line').inputValue()).toBe('From the other tab')
  await other.getByRole('button', { name: 'Save mine over it' }).click()
  await saved(other, 3)
  await page.getByLabel('Name', { exact: true }).fill('Not kept')
  await save(page)
  await page.getByRole('button', { name: 'Take theirs' }).click()
  expect(await page.getByLabel('In one line').inputValue()).toBe('From the other tab')
  await other.close()
})

test('a session that is lost takes nothing that was entered', async () => {
  await page.getByLabel('About').fill('Written before the session ended.')
  await context.clearCookies()
  await save(page)
  await page.getByText('Your session has ended.').waitFor()
  await page.getByRole('button', { name: 'Sign in with your wallet' }).click()
  await page.getByText('Your session has ended.').waitFor({ state: 'detached' })
  expect(await page.getByLabel('About').inputValue()).toBe('Written before the session ended.')
  await save(page)
  await saved(page, 4)
})

test.each([
  ['light', 1280],
  ['dark', 375],
] as const)(
  'W5: the form and the public page pass axe and do not move sideways, %s at %i px',
  async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    for (const path of [`/lab/${lab.address}/profile`, `/labs/${lab.address}`]) {
      await page.goto(siteOrigin() + path, { waitUntil: 'load' })
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      const name = `${path.includes('profile') ? 'profile' : 'lab'}-${colorScheme}`
      if (process.env.PICTURES) await page.screenshot({ path: `artifacts/${name}.png`, fullPage: true })
    }
  },
)
