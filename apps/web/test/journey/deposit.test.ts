import AxeBuilder from '@axe-core/playwright'
import { depositAddress } from '@commonweight/sdk/ids/deposit-address'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { getDonor } from '@commonweight/sdk/read/get-donor'
import { getOperatorUntil } from '@commonweight/sdk/read/get-operator-until'
import { getTokenBalance } from '@commonweight/sdk/read/get-token-balance'
import type { Locator } from 'playwright-core'
import encodeQR from 'qr'
import { decodeQR } from 'qr/decode.js'
import { type Address, encodeFunctionData, erc20Abi, getAddress, type Hex } from 'viem'
import { getBalance, sendTransaction } from 'viem/actions'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startEnsLab } from '../../src/server/names/test/ens-lab'
import { startSecondSite } from '../e2e/second-site'
import { readChainTime, siteHas, travelTo } from './support/chain-clock'
import { provide, send, tokenOf, UNIT, verify } from './support/chain-writes'
import { matchedCampaigns } from './support/matched-campaigns'
import { openBrowser } from './support/open-browser'
import { openPage, PATIENCE_MS } from './support/page-actions'
import { World } from './support/world'

const MARK = `deposit${Date.now().toString(36)}`
const DAY = 86_400

let world: World
let campaign: Hex
let address: Address
let dai: Address

beforeAll(async () => {
  world = await World.open()
})
afterAll(() => world?.browser.close())
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.pictures('failed-deposit')
})

const ana = (): Address => world.people.ana.address
const pageOf = (account: string, amount = '25') => `/deposit?campaign=${campaign}&account=${account}&amount=${amount}`
const lying = (token: Address): Locator => world.page.locator(`[data-lying="${token.toLowerCase()}"]`)
const donor = () => getDonor(world.product.client, { deployment: world.product.deployment, campaign, donor: ana() })
const balanceOf = (token: Address) => getTokenBalance(world.product.client, { token, account: ana() })

/** A stranger sends tokens, as from a phone wallet or an exchange. */
async function transfer(amount: bigint): Promise<void> {
  const { product, people } = world
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [address, amount] })
  const call = { to: tokenOf(product), data, value: 0n, chainId: 31337, description: 'A transfer' }
  await send(product, people.ben, call)
}

/** Pixels of a picture, read by the browser, as the decoder takes them. */
async function pixelsOf(png: Buffer): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const read = await world.page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: picture.width, height: picture.height })
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.drawImage(picture, 0, 0)
    const { width, height, data } = context.getImageData(0, 0, picture.width, picture.height)
    return { width, height, data: [...data] }
  }, png.toString('base64'))
  return { ...read, data: Uint8ClampedArray.from(read.data) }
}

describe.sequential('a gift by a transfer', { timeout: 240_000 }, () => {
  test('there is a campaign in a round; nobody has a wallet on the site', async () => {
    const { product, people } = world
    campaign = (await matchedCampaigns(product, people, [`Only ${MARK}`])).campaigns[0] as Hex
    dai = product.deployment.tokens.find(({ decimals }) => decimals === 18)?.address as Address
    address = depositAddress({ deployment: product.deployment, campaign, beneficiary: ana() })
    await verify(product, people.ana, 10_000)
    await siteHas(product, await product.client.getBlockNumber())
    await world.open(`/deposit?campaign=${campaign}`)
    await world.page.getByRole('heading', { name: 'Give without a wallet here' }).waitFor()
  })

  test('is offered in the checkout: with its amount for one campaign, and one by one for many', async () => {
    const { page } = world
    await world.open(`/?search=${MARK}`)
    await page.locator(`[data-add="${campaign}"]`).click()
    await world.open('/checkout')
    const link = page.getByRole('link', { name: 'No wallet here? Send to an address' })
    await link.waitFor({ timeout: PATIENCE_MS })
    expect(await link.getAttribute('href')).toBe(`/deposit?campaign=${campaign}&amount=10`)
    await page.locator(`[data-line="${campaign}"]`).getByRole('textbox').fill('12.5')
    await expect.poll(() => link.getAttribute('href')).toBe(`/deposit?campaign=${campaign}&amount=12.5`)
    await world.open('/?sort=newest&state=open')
    await page.locator(`[data-add]:not([data-add="${campaign}"])`).first().click()
    await page.locator('header [data-cart="2"]').waitFor({ timeout: PATIENCE_MS })
    await world.open('/checkout')
    await page.getByText('No wallet here? Send to addresses').first().click()
    await world.says('This cart takes 2 of them')
    expect(await page.getByRole('link', { name: /^Send 12\.50 USDC to/ }).getAttribute('href')).toContain('amount=12.5')
    expect(await world.pictures('checkout-deposit')).toBeLessThanOrEqual(375)
    await world.open(`/deposit?campaign=${campaign}`)
  })

  test('begins with an account of the donor’s own; a mistyped one, a contract of the site and a name are refused', async () => {
    const typed = getAddress(ana())
    const mistyped = typed.replace(/[a-f]/, (letter) => letter.toUpperCase())
    const wrong: [string, string][] = [
      [mistyped === typed ? typed.replace(/[A-F]/, (letter) => letter.toLowerCase()) : mistyped, 'checksum'],
      [world.product.deployment.campaigns, 'contracts'],
      ['teacher.demo.eth', 'reads no names'],
      ['0x1234', '40'],
    ]
    for (const [account, problem] of wrong) {
      await world.page.getByLabel('Your account').fill(account)
      await world.page.getByLabel(/^Amount in/).fill('25')
      await world.button('Show the address').click()
      // The page before may show the same problem, and what is typed into a page that is left is lost.
      await world.page.waitForURL((url) => url.searchParams.get('account') === account)
      await world.page.locator('.problem').filter({ hasText: problem }).waitFor({ timeout: PATIENCE_MS })
      expect(await world.page.locator('[data-qr]').count()).toBe(0)
      expect(await world.page.getByLabel('Your account').inputValue(), 'what was typed stays').toBe(account)
    }
    expect(await world.page.getByText('Not an exchange’s address').count()).toBe(1)
  })

  test('or is named by ENS: the account is shown before anything is sent', async () => {
    const lab = await startEnsLab()
    const [named, stranger] = [lab.accounts[5] as Hex, lab.accounts[6] as Hex]
    await lab.lead('ada.people.eth', named)
    await lab.call(named, 'ada.people.eth')
    await lab.lead('notmine.people.eth', stranger)
    const site = await startSecondSite({ ENS_RPC_URL: lab.node.rpcUrl, ENS_REGISTRY: lab.node.registry })
    try {
      const { page, close } = await openBrowser([site.origin])
      await openPage(page, `${site.origin}/deposit?campaign=${campaign}`)
      const type = async (name: string, answer: string): Promise<void> => {
        await page.getByLabel('Your account').fill(name)
        await page.getByLabel(/^Amount in/).fill('25')
        await page.getByRole('button', { name: 'Show the address' }).click()
        await page.getByText(answer).waitFor({ timeout: PATIENCE_MS })
      }
      await type('nobody.people.eth', 'No account was found for nobody.people.eth')
      await type('notmine.people.eth', 'The account does not call itself by it')
      expect(await page.locator('[data-account]').getAttribute('data-account')).toBe(stranger)
      await type('ada.people.eth', 'the account calls itself by it')
      expect(await page.locator('[data-account]').getAttribute('data-account')).toBe(named)
      await page.locator('[data-qr]').waitFor({ timeout: PATIENCE_MS })
      await close()
    } finally {
      await site.stop()
      await lab.stop()
    }
  })

  test('or a code of it is scanned', async () => {
    const { page } = world
    const svg = encodeQR(`ethereum:${ana()}@1`, 'svg', { scale: 6 })
    const other = await world.browser.context.newPage()
    await other.setContent(`<body style="margin:0;background:#fff">${svg.replace('<svg', '<svg width="360"')}</body>`)
    const picture = await other.locator('svg').screenshot()
    await other.close()
    await page.getByLabel('Your account').fill('')
    const file = page.locator('input[type=file]')
    await file.setInputFiles({ name: 'nothing.png', mimeType: 'image/png', buffer: await page.screenshot() })
    await world.says('No address was found in this picture')
    await file.setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture })
    await expect.poll(() => page.getByLabel('Your account').inputValue(), { timeout: PATIENCE_MS }).toBe(ana())
  })

  test('goes to the address that the code, the link and the text show, on this chain', async () => {
    const { page, product } = world
    await page.getByLabel(/^Amount in/).fill('25')
    await world.button('Show the address').click()
    const code = page.locator('[data-qr]')
    await code.waitFor({ timeout: PATIENCE_MS })
    const token = getAddress(tokenOf(product))
    const link = `ethereum:${token}@31337/transfer?address=${getAddress(address)}&uint256=25000000`
    expect(decodeQR(await pixelsOf(await code.screenshot()))).toBe(link)
    expect(await page.getByRole('link', { name: 'Open in a wallet app' }).getAttribute('href')).toBe(link)
    const shown = await page.locator('[data-deposit]').textContent()
    expect(shown?.replaceAll(' ', '')).toBe(getAddress(address))
    await world.says('Nothing has arrived yet')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    expect(await world.pictures('deposit')).toBeLessThanOrEqual(375)
  })

  test('is for nobody’s deposit address: what the page has just shown is refused as an account', async () => {
    const { page } = world
    await page.getByLabel('Your account').fill(getAddress(address))
    await world.button('Show the address').click()
    await world.says('This is a deposit address, which nobody can take a refund with.')
    expect(await page.locator('[data-qr]').count()).toBe(0)
    await page.goBack()
    await page.locator('[data-qr]').waitFor({ timeout: PATIENCE_MS })
  })

  test('is given in the donor’s name by this site, a moment after a stranger has sent it', async () => {
    await transfer(25n * UNIT)
    await world.page.locator(`[data-given="${25n * UNIT}"]`).waitFor({ timeout: PATIENCE_MS })
    expect((await donor()).amount).toBe(25n * UNIT)
    await world.pictures('deposit-given')
  })

  test('is given also while the page is closed, and its address can be used again', async () => {
    await world.open('/how-it-works')
    await transfer(4n * UNIT)
    await expect.poll(async () => (await donor()).amount, { timeout: PATIENCE_MS }).toBe(29n * UNIT)
    await world.open(pageOf(ana()))
    await world.page.locator(`[data-given="${4n * UNIT}"]`).waitFor({ timeout: PATIENCE_MS })
  })

  test('below what this site pays for, it lies there until anyone gives it', async () => {
    await transfer(UNIT / 2n)
    await lying(tokenOf(world.product)).getByText('Anyone can give it').waitFor({ timeout: PATIENCE_MS })
    await world.wallet.use(world.people.cleo)
    await lying(tokenOf(world.product)).getByRole('button', { name: 'Give it now' }).click()
    await world.button('Test Wallet').click()
    await world.page.locator(`[data-given="${UNIT / 2n}"]`).waitFor({ timeout: PATIENCE_MS })
    expect((await donor()).amount).toBe(29n * UNIT + UNIT / 2n)
  })

  test('in another token goes back to the donor: by this site, or by anyone with the call that the page shows', async () => {
    const { product, people, page } = world
    const { chainId } = product.deployment
    await send(product, people.ben, prepareMintTestToken({ chainId, token: dai, to: address, amount: 5n * 10n ** 18n }))
    await lying(dai).getByText('goes back to your account').waitFor({ timeout: PATIENCE_MS })
    await world.pictures('deposit-wrong-token')
    await lying(dai).getByRole('button', { name: 'Let this site send it back' }).click()
    await expect.poll(() => balanceOf(dai), { timeout: PATIENCE_MS }).toBe(5n * 10n ** 18n)
    const native: Address = `0x${'00'.repeat(20)}`
    const hash = await sendTransaction(product.client, {
      account: people.ben,
      to: address,
      value: 10n ** 17n,
      chain: null,
    })
    await product.client.waitForTransactionReceipt({ hash, pollingInterval: 100 })
    await lying(native).waitFor({ timeout: PATIENCE_MS })
    const before = await getBalance(product.client, { address: ana() })
    await lying(native).getByText('The call, for any wallet').click()
    const code = await lying(native).locator('code').last().textContent()
    const to = product.deployment.depositAddresses
    const sent = await sendTransaction(product.client, { account: people.cleo, to, data: code as Hex, chain: null })
    await product.client.waitForTransactionReceipt({ hash: sent, pollingInterval: 100 })
    expect((await getBalance(product.client, { address: ana() })) - before).toBe(10n ** 17n)
    await lying(native).waitFor({ state: 'detached', timeout: PATIENCE_MS })
    expect(await page.locator('[data-lying]').count()).toBe(0)
  })

  test('counts for the match by one click of the donor’s own, where it is followed', async () => {
    expect((await donor()).counted).toBe(0n)
    expect(await world.button(/^Count/).count(), 'cleo cannot count ana’s gifts').toBe(0)
    await world.become('ana')
    await world.button(/^Count/).click()
    await world.counted(`refresh:${campaign}`)
    expect((await donor()).counted).toBeGreaterThan(0n)
  })

  test('counts by the same click under Me; the address has never become an operator', async () => {
    const { product, page } = world
    await transfer(2n * UNIT)
    await page.locator(`[data-given="${2n * UNIT}"]`).waitFor({ timeout: PATIENCE_MS })
    const { counted } = await donor()
    await world.open(`/me/${ana()}`)
    await world.button(/^Count/).click()
    await world.counted(`refresh:${campaign}`)
    expect((await donor()).counted).toBeGreaterThan(counted)
    const question = { deployment: product.deployment, donor: ana(), operator: address }
    expect(await getOperatorUntil(product.client, question)).toBe(0n)
  })

  test('to a campaign that has closed goes back to the donor, and the page says not to send', async () => {
    const { product, people } = world
    await travelTo(product, (await readChainTime(product)) + 2 * DAY)
    await world.open(pageOf(ana()))
    await world.says('takes no gifts any more')
    expect(await world.page.locator('[data-qr]').count()).toBe(0)
    const before = await balanceOf(tokenOf(product))
    await provide(product, people.ben)
    await transfer(UNIT / 2n)
    await lying(tokenOf(product)).getByText('goes back to your account').waitFor({ timeout: PATIENCE_MS })
    await world.pictures('deposit-closed')
    await lying(tokenOf(product)).getByRole('button', { name: 'Send it back' }).click()
    await expect.poll(() => balanceOf(tokenOf(product)), { timeout: PATIENCE_MS }).toBe(before + UNIT / 2n)
    // What is worth it, this site sends back by itself.
    await transfer(3n * UNIT)
    await expect.poll(() => balanceOf(tokenOf(product)), { timeout: PATIENCE_MS }).toBe(before + (7n * UNIT) / 2n)
    expect((await donor()).amount).toBe(31n * UNIT + UNIT / 2n)
  })
})
