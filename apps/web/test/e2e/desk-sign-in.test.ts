import AxeBuilder from '@axe-core/playwright'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { addHeadlessWallet, type HeadlessWallet } from '@commonweight/testkit/headless-wallet'
import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteOrigin } from './site'

const lab = privateKeyToAccount(generatePrivateKey())
const editor = devAccount('bao').address

let browser: Browser
let context: BrowserContext
let wallet: HeadlessWallet
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const chain = { id: Number(process.env.CHAIN_ID), rpcUrl: process.env.RPC_URL ?? '' }
  wallet = await addHeadlessWallet(context, { accounts: [lab], chains: [chain], name: 'Lab wallet' })
  page = await context.newPage()
  await page.goto(`${siteOrigin()}/lab/${lab.address}/members`, { waitUntil: 'load' })
  await page.getByRole('button', { name: 'Connect wallet', exact: true }).first().click()
  await page.getByRole('dialog').getByText('Lab wallet').first().click()
  await page.locator('header [data-account]').waitFor()
})
afterAll(() => browser?.close())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const state = (role: string) => page.locator(`[data-members="${role}"]`).waitFor()
const addEditor = async () => {
  await page.getByLabel('Account of the member').fill(editor)
  await button('Add').click()
}

test('a declined signature signs nobody in, and the next try may succeed', async () => {
  await state('nobody')
  wallet.decide = ({ method }) => (method === 'personal_sign' ? 'reject' : 'approve')
  await button('Sign in with your wallet').click()
  await page.locator('[data-sign-in] [role=alert]').waitFor()
  expect(await context.cookies()).toEqual([])
  wallet.decide = () => 'approve'
  await button('Sign in with your wallet').click()
  await state('owner')
  const [cookie] = await context.cookies(`${siteOrigin()}/lab/x`)
  expect(cookie).toMatchObject({ path: '/lab', httpOnly: true, sameSite: 'Strict' })
  expect(await context.cookies(`${siteOrigin()}/labs/x`)).toEqual([])
  expect(wallet.requests.filter(({ method }) => method === 'eth_sendTransaction')).toEqual([])
})

test('a session that is lost in mid-edit takes nothing that was entered', async () => {
  const token = (await context.cookies(`${siteOrigin()}/lab/x`))[0]
  await page.getByLabel('Account of the member').fill(editor)
  // Ended from elsewhere, as "Sign out everywhere" in another browser does.
  await fetch(`${siteOrigin()}/lab/api/sessions/end`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: siteOrigin(),
      cookie: `${token?.name}=${token?.value}`,
    },
    body: JSON.stringify({ id: 'all' }),
  })
  await button('Add').click()
  await page.getByText('Your session has ended.').waitFor()
  expect(await page.getByLabel('Account of the member').inputValue()).toBe(editor)
  await button('Sign in with your wallet').click()
  await state('owner')
  expect(await page.getByLabel('Account of the member').inputValue()).toBe(editor)
  await button('Add').click()
  await page.getByRole('cell', { name: editor.toLowerCase() }).waitFor()
  await page.getByText('made editor:').waitFor()
})

test('members are changed and removed by the keyboard, and another tab shows it', async () => {
  await page.getByRole('button', { name: /^Remove 0x/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Nobody else is a member yet.').waitFor()
  await addEditor()
  await page.getByRole('cell', { name: editor.toLowerCase() }).waitFor()
  const other = await context.newPage()
  await other.goto(`${siteOrigin()}/lab/${lab.address}/members`)
  await other.getByRole('cell', { name: editor.toLowerCase() }).waitFor()
  await other.close()
})

test.each([
  ['light', 1280],
  ['dark', 375],
] as const)('W5: a member’s page passes axe and does not move sideways, %s at %i px', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 900 })
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  if (process.env.PICTURES) await page.screenshot({ path: `artifacts/members-${colorScheme}.png`, fullPage: true })
})

test('another lab’s page shows nothing to its stranger; signing out ends it here', async () => {
  await page.goto(`${siteOrigin()}/lab/${devAccount('lab').address}/members`)
  await state('none')
  await page.getByText('Your account is not a member of this lab.').waitFor()
  expect(await page.getByRole('heading', { name: 'Members', exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Sign out here' }).click()
  await state('nobody')
  expect(await context.cookies()).toEqual([])
})
