import { CAMPAIGN_STATUSES } from '@commonweight/abi/constants'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { getCampaign } from '@commonweight/sdk/read/get-campaign'
import { getDonor } from '@commonweight/sdk/read/get-donor'
import { launchChromium } from '@commonweight/testkit/launch-chromium'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { getAddress, type Hex } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { deployMultiSend, Safe } from '../../src/transactions/test/safe'
import { type SecondSite, startSecondSite } from '../e2e/second-site'
import { siteHas } from './support/chain-clock'
import { send, tokenOf, UNIT } from './support/chain-writes'
import { startDoor } from './support/door'
import { confirmedByAll, matchedCampaigns, safeCampaign } from './support/matched-campaigns'
import { PATIENCE_MS } from './support/page-actions'
import { newPeople, type People } from './support/people'
import { type RunningProduct, runningProduct } from './support/running-product'
import { openApp, type Proposal, playSafe, type SafePage, startSafePage } from './support/safe-page'
import { takePictures } from './support/screenshots'

/** Two of the node's own accounts. */
const OWNERS: readonly [Hex, Hex] = [
  '0x70997970c51812dc3a010c7d01b50e0d17dc79c8',
  '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc',
]
const MARK = `safeapp${Date.now().toString(36)}`

let product: RunningProduct
let people: People
let browser: Browser
let page: Page
let safePage: SafePage
let stranger: SafePage
let site: SecondSite
let door: Awaited<ReturnType<typeof startDoor>>
let safe: Safe
let campaigns: Hex[]
let app: FrameLocator

beforeAll(async () => {
  product = runningProduct()
  people = await newPeople(product)
  ;[safePage, stranger, browser] = await Promise.all([startSafePage(), startSafePage(), launchChromium()])
  door = await startDoor(product.rpcUrl)
  site = await startSecondSite({ SAFE_ORIGINS: safePage.origin, PUBLIC_RPC_URL: door.url })
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
})
afterAll(async () => {
  await Promise.all([browser?.close(), site?.stop()])
  for (const server of [door, safePage, stranger]) server?.stop()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await takePictures(page, 'failed-safe-app')
})

const connected = () => app.locator(`header [data-account="${safe.address}"]`).waitFor({ timeout: PATIENCE_MS })
const flow = (status: string) => app.locator(`[data-flow^="cart:"][data-status="${status}"]`)
const signatures = (text: string) => app.locator(`[data-signatures="${text}"]`).waitFor({ timeout: PATIENCE_MS })
const proposals = () => safePage.asked.filter((method) => method === 'sendTransactions').length

async function given(): Promise<bigint[]> {
  const { client, deployment } = product
  const donor = safe.address
  const read = campaigns.map((campaign) => getDonor(client, { deployment, campaign, donor }))
  return (await Promise.all(read)).map(({ amount }) => amount / UNIT)
}

describe.sequential('as a Safe’s app', { timeout: 240_000 }, () => {
  test('the site has what a Safe lists it by, for pages of any origin', async () => {
    const response = await fetch(`${site.origin}/manifest.json`, { headers: { origin: safePage.origin } })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const manifest = (await response.json()) as Record<'name' | 'description' | 'iconPath', string>
    expect(manifest.name).toBe('Commonweight')
    expect(manifest.description.length).toBeGreaterThan(20)
    const icon = await fetch(`${site.origin}/${manifest.iconPath}`)
    expect(icon.headers.get('content-type')).toContain('image/svg+xml')
  })

  test('it is shown to the Safe’s own pages, which it connects with by itself, and to no other page', async () => {
    const { deployment, client } = product
    campaigns = (await matchedCampaigns(product, people, [`One ${MARK}`, `Two ${MARK}`])).campaigns
    safe = await Safe.deploy(product, ...OWNERS)
    const mint = { chainId: deployment.chainId, token: tokenOf(product), to: safe.address, amount: 100n * UNIT }
    await send(product, people.ana, prepareMintTestToken(mint))
    await siteHas(product, await client.getBlockNumber())
    const multiSend = await deployMultiSend(product, OWNERS[0])
    await playSafe(page, safePage, { safe, product, multiSend, checksummed: getAddress(safe.address) })
    const refusals: string[] = []
    page.on('console', (message) => {
      if (/frame-ancestors/.test(message.text())) refusals.push(message.text())
    })
    app = await openApp(page, stranger, `${site.origin}/`)
    await expect.poll(() => refusals.length, { timeout: PATIENCE_MS }).toBeGreaterThan(0)
    expect(await app.locator('header').count()).toBe(0)
    app = await openApp(page, safePage, `${site.origin}/deposit`)
    await expect.poll(() => refusals.length, { timeout: PATIENCE_MS }).toBeGreaterThan(1)
    app = await openApp(page, safePage, `${site.origin}/?search=${MARK}`)
    await connected()
    expect(refusals).toHaveLength(2)
  })

  test('a cart is proposed as one batch, and the page says how many owners have signed, also after a reload', async () => {
    for (const campaign of campaigns) await app.locator(`[data-add="${campaign}"]`).click()
    await app.locator('header [data-cart="2"]').click()
    await app.locator('[data-checkout="read"]').waitFor({ timeout: PATIENCE_MS })
    await app.getByRole('button', { name: 'Give 20.00 USDC' }).click()
    await flow('proposed').waitFor({ timeout: PATIENCE_MS })
    await signatures('0/2')
    const [hash, proposal] = [...safePage.proposals][0] as [Hex, Proposal]
    await safe.confirm(safe.owners[1] as Hex, hash)
    proposal.confirmations.push(safe.owners[1] as Hex)
    await signatures('1/2')
    expect(await flow('proposed').textContent()).toContain('Proposed to the Safe: 1 of 2 signatures.')
    await takePictures(page, 'safe-app-proposed')
    app = await openApp(page, safePage, `${site.origin}/checkout`)
    await flow('proposed').waitFor({ timeout: PATIENCE_MS })
    await signatures('1/2')
    expect(await given()).toEqual([0n, 0n])
    expect(proposals()).toBe(1)
  })

  test('once its owners have executed it, the gifts are counted, and nothing was asked for twice', async () => {
    const [proposal] = safePage.proposals.values()
    if (!proposal) throw new Error('Nothing was proposed.')
    const { call, confirmations } = proposal
    proposal.txHash = await safe.execute(call)
    confirmations.push(safe.owners[0] as Hex)
    const receipt = app.locator(`[data-receipt="${proposal.txHash}"]:has([data-status="counted"])`)
    await receipt.waitFor({ timeout: PATIENCE_MS })
    expect(await given()).toEqual([10n, 10n])
    expect(proposals()).toBe(1)
    await app.locator('header [data-cart="0"]').waitFor({ state: 'attached', timeout: PATIENCE_MS })
    await takePictures(page, 'safe-app-counted')
  })

  test('a Safe’s desk names what it listed; it cancels there once the owners have executed what the page proposed', async () => {
    const campaign = await safeCampaign(product, people, safe, `Of a Safe ${MARK}`)
    await siteHas(product, await product.client.getBlockNumber())
    const before = safePage.proposals.size
    app = await openApp(page, safePage, `${site.origin}/lab/${safe.address}`)
    await connected()
    await app
      .locator('#campaigns ~ div, main')
      .getByRole('link', { name: `Of a Safe ${MARK}`, exact: true })
      .click()
    const cancel = app.getByRole('button', { name: 'Cancel campaign' })
    await cancel.waitFor({ timeout: PATIENCE_MS })
    expect(await cancel.isDisabled()).toBe(true)
    await app.getByLabel(/^I understand that this ends the campaign for good/).check()
    await cancel.click()
    await app.locator('[data-flow^="cancel:"][data-status="proposed"]').waitFor({ timeout: PATIENCE_MS })
    const proposal = [...safePage.proposals.values()][before]
    if (!proposal) throw new Error('Nothing was proposed.')
    proposal.txHash = await confirmedByAll(safe, proposal.call)
    proposal.confirmations.push(...safe.owners)
    await app.locator('[data-event="ended"]').waitFor({ timeout: PATIENCE_MS })
    const { client, deployment } = product
    const { progress } = await getCampaign(client, { deployment, campaign })
    expect(CAMPAIGN_STATUSES[progress.status]).toBe('cancelled')
  })
})
