import { matchPreviewAbi } from '@commonweight/abi/generated'
import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { getDonor } from '@commonweight/sdk/read/get-donor'
import type { Locator } from 'playwright-core'
import type { Hex } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { siteHas } from './support/chain-clock'
import { provide, send, UNIT, verify } from './support/chain-writes'
import { expectAccessible } from './support/expect-accessible'
import { type MatchedCampaigns, matchedCampaigns, nativeCampaign } from './support/matched-campaigns'
import { connect, openPage, PATIENCE_MS } from './support/page-actions'
import { sendsPreparedCalls } from './support/sent-calls'
import { World } from './support/world'

/** The same chain may have seen an earlier journey. */
const MARK = `cart${Date.now().toString(36)}`
const TITLES = [`First ${MARK}`, `Second ${MARK}`, `Third ${MARK}`]
/** In the same round, and in no cart. */
const OTHER_TITLE = `Other ${MARK}`
const NATIVE_TITLE = `Native ${MARK}`
let world: World
let matched: MatchedCampaigns
let native: Hex
sendsPreparedCalls(() => world?.wallet)
beforeAll(async () => {
  world = await World.open()
})
afterAll(() => world?.browser.close())
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.pictures('failed-checkout')
})

const line = (campaign: Hex): Locator => world.page.locator(`[data-line="${campaign}"]`)
const amountField = (campaign: Hex): Locator => line(campaign).getByRole('textbox')
const cartLink = (): Locator => world.page.locator('header [data-cart]')
const cartHas = (count: number) => world.page.locator(`header [data-cart="${count}"]`).waitFor({ timeout: PATIENCE_MS })
const giveButton = (): Locator => world.page.locator('main button.btn-money')
const checkoutIsRead = () => world.page.locator('[data-checkout="read"]').waitFor({ timeout: PATIENCE_MS })

/** Hashes of the gifts so far. */
const receipts: string[] = []

/** Base units that Ana has given. */
async function given(campaign: Hex): Promise<bigint> {
  const { client, deployment } = world.product
  return (await getDonor(client, { deployment, campaign, donor: world.people.ana.address })).amount
}

/** The campaign's match if the round ended now, as the contracts compute it. */
function matchOf(campaign: Hex): Promise<bigint> {
  const { client, deployment } = world.product
  const at = { address: deployment.matchPreview, abi: matchPreviewAbi } as const
  return client.readContract({ ...at, functionName: 'matchOf', args: [matched.round, campaign] })
}

/** Adds the campaigns that carry the mark, from Explore. */
async function addFromExplore(campaigns: readonly Hex[], search: string): Promise<void> {
  await world.open(`/?search=${search}`)
  for (const campaign of campaigns) await world.page.locator(`[data-add="${campaign}"]`).click()
  await cartHas(campaigns.length)
}

/** Waits for a receipt that was not there before. */
async function receipt(): Promise<void> {
  const shown = world.page.locator('[data-receipt]:has([data-status="counted"])')
  const fresh = async (): Promise<string | undefined> => {
    const hashes = await shown.evaluateAll((all) => all.map((one) => one.getAttribute('data-receipt') ?? ''))
    return hashes.find((hash) => !receipts.includes(hash))
  }
  await expect.poll(fresh, { timeout: PATIENCE_MS }).toBeDefined()
  receipts.push((await fresh()) ?? '')
}

describe.sequential('a cart', { timeout: 240_000 }, () => {
  test('there is a round with three campaigns, and one campaign in the native coin', async () => {
    const { product, people } = world
    const { round, campaigns } = await matchedCampaigns(product, people, [...TITLES, OTHER_TITLE])
    matched = { round, campaigns: campaigns.slice(0, TITLES.length) }
    native = await nativeCampaign(product, people, NATIVE_TITLE)
    await provide(product, people.ana)
    await verify(product, people.ana, 10_000)
    await siteHas(product, await product.client.getBlockNumber())
    await world.wallet.use(people.ana)
    expect(matched.campaigns).toHaveLength(3)
  })

  test('is filled on Explore without a wallet, and shows what all lines bring together', async () => {
    await addFromExplore(matched.campaigns, MARK)
    await world.chapter('1-explore')
    await cartLink().click()
    await checkoutIsRead()
    for (const [index, campaign] of matched.campaigns.entries()) {
      await line(campaign)
        .getByRole('link', { name: TITLES[index] ?? '' })
        .waitFor()
      await line(campaign).locator('[data-match]').waitFor({ timeout: PATIENCE_MS })
    }
    expect(await world.button('Connect wallet to give').count()).toBe(1)
    await expectAccessible(world.page)
    await world.pictures('checkout-stranger')
  })

  test('is the same in another tab', async () => {
    const other = await world.browser.context.newPage()
    await openPage(other, `${world.product.origin}/checkout`)
    await other.getByRole('button', { name: `Remove ${TITLES[2]}` }).click()
    await line(matched.campaigns[2] as Hex).waitFor({ state: 'detached', timeout: PATIENCE_MS })
    await cartHas(2)
    await other.close()
    await world.open(`/?search=${MARK}`)
    await world.page.locator(`[data-add="${matched.campaigns[2]}"]`).click()
    await cartHas(3)
  })

  test('of a token is paid with two clicks, one signature and one transaction; the match is what the page showed', async () => {
    await world.open('/')
    await connect(world.page, 'Test Wallet')
    const before = await Promise.all(matched.campaigns.map(matchOf))
    const asked = world.prompts().length
    // The first click.
    await cartLink().click()
    await checkoutIsRead()
    const amounts = ['25', '10', '20']
    for (const [index, campaign] of matched.campaigns.entries()) await amountField(campaign).fill(amounts[index] ?? '')
    const shown: bigint[] = []
    for (const campaign of matched.campaigns) {
      const match = line(campaign).locator('[data-match]')
      await match.waitFor({ timeout: PATIENCE_MS })
      shown.push(BigInt((await match.getAttribute('data-match')) ?? ''))
    }
    await expectAccessible(world.page)
    await expectPhoneBar('55.00 USDC')
    expect(await world.pictures('checkout')).toBeLessThanOrEqual(375)
    await world.chapter('2-checkout')
    // The second one.
    await world.button('Give 55.00 USDC').click()
    await receipt()
    expect(world.prompts().slice(asked)).toEqual(['eth_signTypedData_v4', 'eth_sendTransaction'])
    expect(await Promise.all(matched.campaigns.map(given))).toEqual([25n * UNIT, 10n * UNIT, 20n * UNIT])
    const after = await Promise.all(matched.campaigns.map(matchOf))
    expect(after.map((match, index) => match - (before[index] ?? 0n))).toEqual(shown)
    await cartHas(0)
    // The receipt alone: no empty cart next to it.
    await world.page.getByRole('heading', { name: 'Your receipt', level: 1 }).waitFor()
    expect(await world.page.getByText('Nothing is in your cart.').count()).toBe(0)
    expect(await world.page.locator('[data-pay]').count()).toBe(1)
    await expectAccessible(world.page)
    await world.pictures('checkout-given')
    await world.chapter('3-given')
    await world.open(`/receipts/${receipts.at(-1)}`)
    await world.chapter('4-receipt')
  })

  test('of the native coin is paid with two clicks and one prompt', async () => {
    await addFromExplore([native], MARK)
    const asked = world.prompts().length
    await cartLink().click()
    await checkoutIsRead()
    await world.button('Give 0.01 ETH').click()
    await receipt()
    expect(world.prompts().slice(asked)).toEqual(['eth_sendTransaction'])
    expect(await given(native)).toBe(10n ** 16n)
  })

  test('is not paid by a person who declines: nothing is sent, the cart is as it was', async () => {
    await addFromExplore(matched.campaigns, MARK)
    await cartLink().click()
    await checkoutIsRead()
    world.wallet.decide = ({ method }) => (method === 'eth_signTypedData_v4' ? 'reject' : 'approve')
    await world.button('Give 30.00 USDC').click()
    await world.says('You declined in the wallet. Nothing was sent, nothing was taken.')
    world.wallet.decide = () => 'approve'
    await cartHas(3)
    expect(await given(matched.campaigns[0] as Hex)).toBe(25n * UNIT)
  })

  test('says exactly what is missing', async () => {
    const [first] = matched.campaigns as [Hex]
    const balance = await world.usdcOf('ana')
    await amountField(first).fill(String(balance / UNIT))
    // The other two lines are 10 each.
    const missing = world.page.locator(`[data-missing="${20n * UNIT - (balance % UNIT)}"]`)
    await missing.waitFor({ timeout: PATIENCE_MS })
    expect(await giveButton().isDisabled()).toBe(true)
    await amountField(first).fill('10')
    await missing.waitFor({ state: 'detached' })
  })

  test('with a campaign that was cancelled meanwhile sets that line aside, and the rest is paid', async () => {
    const { product, people } = world
    const [first, second, third] = matched.campaigns as [Hex, Hex, Hex]
    await send(product, people.lab, prepareCancel({ deployment: product.deployment, campaign: third }))
    await siteHas(product, await product.client.getBlockNumber())
    // The page was read before: the click finds it.
    await world.button('Give 30.00 USDC').click()
    await world.page.locator(`[data-aside="${third}"]`).waitFor({ timeout: PATIENCE_MS })
    await world.says(`“${TITLES[2]}” was set aside`)
    await expectAccessible(world.page)
    await world.pictures('checkout-aside')
    await world.button('Give 20.00 USDC').click()
    await receipt()
    expect(await Promise.all([first, second].map(given))).toEqual([35n * UNIT, 20n * UNIT])
    expect(await given(third)).toBe(20n * UNIT)
    await cartHas(1)
    await world.button(`Remove ${TITLES[2]}`).click()
    await world.page.getByRole('heading', { name: 'Your receipt', level: 1 }).waitFor()
  })

  test('is filled, changed and paid by keyboard alone', async () => {
    const [first] = matched.campaigns as [Hex]
    await world.open(`/?search=${MARK}`)
    await world.page.locator(`[data-add="${first}"]`).focus()
    await world.page.keyboard.press('Enter')
    await cartHas(1)
    await cartLink().focus()
    await world.page.keyboard.press('Enter')
    await checkoutIsRead()
    await tabTo('input')
    await world.page.keyboard.press('ControlOrMeta+a')
    await world.page.keyboard.type('2')
    await tabTo('button.btn-money:not([disabled])')
    await world.page.keyboard.press('Enter')
    await receipt()
    expect(await given(first)).toBe(37n * UNIT)
  })

  test('that was asked for before the page was left is found again, and not given twice', async () => {
    const [, second] = matched.campaigns as [Hex, Hex]
    await addFromExplore([second], MARK)
    await cartLink().click()
    await checkoutIsRead()
    let release = (): void => undefined
    const hesitation = new Promise<void>((resolve) => {
      release = resolve
    })
    world.wallet.decide = async ({ method }): Promise<'approve'> => {
      if (method === 'eth_sendTransaction') await hesitation
      return 'approve'
    }
    await world.button('Give 10.00 USDC').click()
    await world.page.locator('[data-flow^="cart:"][data-status="awaiting-signature"]').waitFor({ timeout: PATIENCE_MS })
    await world.open('/checkout')
    await world.page.locator('[data-flow^="cart:"][data-status="asked"]').waitFor({ timeout: PATIENCE_MS })
    expect(await giveButton().isDisabled()).toBe(true)
    release()
    world.wallet.decide = () => 'approve'
    await receipt()
    expect(await given(second)).toBe(30n * UNIT)
    await cartHas(0)
  })
})

/** On a phone the sum stands in a bar that is seen without scrolling, and leads to the payment. */
async function expectPhoneBar(sum: string): Promise<void> {
  const { page } = world
  const size = page.viewportSize() ?? { width: 1280, height: 900 }
  await page.setViewportSize({ width: 375, height: 720 })
  await page.evaluate(() => scrollTo(0, 0))
  const bar = page.locator('[data-dock]')
  expect(await bar.textContent()).toContain(sum)
  const { y, height } = (await bar.boundingBox()) ?? { y: 720, height: 1 }
  expect(y + height).toBeLessThanOrEqual(720)
  await bar.getByRole('link', { name: 'Check and give' }).click()
  const top = async () => (await page.locator('[data-pay] h2').boundingBox())?.y ?? 720
  await expect.poll(top).toBeLessThan(620)
  await page.setViewportSize(size)
}

/** Presses Tab until an element has the focus. */
async function tabTo(selector: string): Promise<void> {
  const { page } = world
  const isThere = () => page.evaluate((wanted) => document.activeElement?.matches(`main ${wanted}`) ?? false, selector)
  for (let presses = 0; presses < 60 && !(await isThere()); presses++) await page.keyboard.press('Tab')
  expect(await isThere(), `${selector} is reached by Tab`).toBe(true)
}

test('all of it obeyed the content security policy and asked nobody else', () => {
  expect(world.browser.faults).toEqual([])
})
