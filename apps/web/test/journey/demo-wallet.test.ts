import { erc20Abi, type Hex, isAddressEqual } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser } from './support/open-browser'
import { accountButton, connect, fill, openPage, PATIENCE_MS, showsAccount } from './support/page-actions'
import { type RunningProduct, runningProduct } from './support/running-product'
import { takePictures } from './support/screenshots'

const DEMO_WALLET = 'Demo wallet (local chain)'
/** The last of the donors' roles: index 8 of the node's own accounts. */
const CHIDI = '0x23618e81e3f5cdf7f54c3d65f7fbc0abf5b21e8f'

let product: RunningProduct
let browser: OpenBrowser

beforeAll(async () => {
  product = runningProduct()
  browser = await openBrowser([product.origin, new URL(product.rpcUrl).origin])
})
afterAll(() => browser?.close())

/** A campaign that takes gifts in the test USDC. */
async function openCampaign(): Promise<{ id: Hex; donors: number }> {
  const answer = await fetch(`${product.origin}/api/campaigns?state=open&limit=50`)
  const { items }: { items: { id: Hex; donors: number; token: { address: Hex; symbol: string } }[] } =
    await answer.json()
  const found = items.find(({ token }) => isAddressEqual(token.address, usdc()))
  if (!found) throw new Error('The demo has no open campaign in test USDC; list one, or seed the chain anew.')
  return found
}

const usdc = (): Hex => product.deployment.tokens.find(({ symbol }) => symbol.includes('USDC'))?.address as Hex

test('on a local chain the demo wallet is found like any other, plays a role, gives, and is known again', {
  timeout: 240_000,
}, async () => {
  const { page } = browser
  const { id } = await openCampaign()
  await openPage(page, `${product.origin}/campaigns/${id}`)
  await connect(page, DEMO_WALLET)
  await accountButton(page).click()
  await takePictures(page, 'account-menu')
  await page.getByLabel('Demo wallet: play a role').selectOption({ label: 'Chidi (donor)' })
  await showsAccount(page, CHIDI)
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
