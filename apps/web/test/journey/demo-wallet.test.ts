import { erc20Abi, type Hex } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readChainTime } from './support/chain-clock'
import { listCampaign } from './support/list-campaign'
import { type OpenBrowser, openBrowser } from './support/open-browser'
import { accountButton, connect, fill, openPage, PATIENCE_MS, showsAccount } from './support/page-actions'
import { type RunningProduct, runningProduct } from './support/running-product'
import { takePictures } from './support/screenshots'

const DEMO_WALLET = 'Demo wallet (local chain)'
/** Accounts 4, 2, 3 and 8 of every local node. */
const ATTESTER: Hex = '0x15d34aaf54267db7d7c367839aaf71a00a2c6a65'
const BAO: Hex = '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc'
const LAB = '0x90f79bf6eb2c4f870365e785982e1f101e93b906'
const CHIDI = '0x23618e81e3f5cdf7f54c3d65f7fbc0abf5b21e8f'

let product: RunningProduct
let browser: OpenBrowser

beforeAll(async () => {
  product = runningProduct()
  browser = await openBrowser([product.origin, new URL(product.rpcUrl).origin])
})
afterAll(() => browser?.close())

/** Chooses a role in the account menu. */
async function play(role: string, account: Hex): Promise<void> {
  const { page } = browser
  await accountButton(page).click()
  await page.getByLabel('Demo wallet: play a role').selectOption({ label: role })
  await showsAccount(page, account)
  await page.keyboard.press('Escape')
}

const usdc = (): Hex => product.deployment.tokens.find(({ symbol }) => symbol.includes('USDC'))?.address as Hex

test('on a local chain the demo wallet is found like any other, plays a role, gives, and is known again', {
  timeout: 240_000,
}, async () => {
  const { page } = browser
  await openPage(page, product.origin)
  await connect(page, DEMO_WALLET)
  await play('Lab (lists campaigns)', LAB)
  const closesAt = (await readChainTime(product)) + 10 * 86_400
  const choice = { title: `Demo wallet ${Date.now().toString(36)}`, goal: '10', closesAt, attesters: [BAO, ATTESTER] }
  const id = await listCampaign(page, product, choice)
  await openPage(page, `${product.origin}/campaigns/${id}`)
  await play('Chidi (donor)', CHIDI)
  await accountButton(page).click()
  await takePictures(page, 'account-menu')
  await page.getByRole('button', { name: /^Get 1,000 .*USDC/ }).click()
  await page.locator(`[data-flow="mint:${usdc()}"][data-status="counted"]`).waitFor({ timeout: PATIENCE_MS })
  await page.keyboard.press('Escape')

  const held = () =>
    product.client.readContract({ address: usdc(), abi: erc20Abi, functionName: 'balanceOf', args: [CHIDI] })
  const before = await held()
  await fill(page, { 'Amount (USDC)': '12.5' })
  await page.getByRole('button', { name: 'Give 12.50 USDC' }).click()
  await page.locator('[data-receipt] [data-status="counted"]').waitFor({ timeout: PATIENCE_MS })
  expect(await held()).toBe(before - 12_500_000n)

  await page.reload()
  await showsAccount(page, CHIDI)
  await page.locator('[data-receipt]').waitFor()
  await page.goto(`${product.origin}/me`)
  await page.waitForURL(`${product.origin}/me/${CHIDI}`)
})

test('all of it obeyed the content security policy and asked nobody else', () => {
  expect(browser.faults).toEqual([])
})
