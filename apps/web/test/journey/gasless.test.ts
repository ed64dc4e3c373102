import { createDb, type Db } from '@commonweight/read-models/create-db'
import { RelayQueue } from '@commonweight/read-models/relay/relay-queue'
import { getDonor } from '@commonweight/sdk/read/get-donor'
import type { Hex } from 'viem'
import { getBalance } from 'viem/actions'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { siteHas } from './support/chain-clock'
import { provide, UNIT } from './support/chain-writes'
import { matchedCampaigns } from './support/matched-campaigns'
import { connect, PATIENCE_MS } from './support/page-actions'
import { World } from './support/world'

const MARK = `free${Date.now().toString(36)}`

let world: World
let db: Db
let campaigns: Hex[]

beforeAll(async () => {
  const { DATABASE_URL } = process.env
  if (!DATABASE_URL) throw new Error('Set DATABASE_URL to the database of the running site; `npm test` does.')
  db = createDb(DATABASE_URL)
  world = await World.open()
})
afterAll(async () => {
  await world?.browser.close()
  await db?.$disconnect()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.pictures('failed-gasless')
})

const health = async () => (await (await fetch(`${world.product.origin}/healthz`)).json()).relayer
const signOnly = () => world.button('Sign only, we pay the network’s fee')

async function given(): Promise<bigint[]> {
  const { client, deployment } = world.product
  const donor = world.people.ana.address
  return Promise.all(
    campaigns.map(async (campaign) => (await getDonor(client, { deployment, campaign, donor })).amount),
  )
}

async function fillCart(amounts: readonly string[]): Promise<void> {
  await world.open(`/?search=${MARK}`)
  for (const campaign of campaigns) await world.page.locator(`[data-add="${campaign}"]`).click()
  await world.page.locator(`header [data-cart="${campaigns.length}"]`).waitFor({ timeout: PATIENCE_MS })
  await world.open('/checkout')
  await world.page.locator('[data-checkout="read"]').waitFor({ timeout: PATIENCE_MS })
  for (const [index, campaign] of campaigns.entries()) {
    await world.page
      .locator(`[data-line="${campaign}"]`)
      .getByRole('textbox')
      .fill(amounts[index] ?? '')
  }
}

describe.sequential('a donor with tokens and without any coin', { timeout: 240_000 }, () => {
  test('has a cart of two campaigns', async () => {
    const { product, people } = world
    campaigns = (await matchedCampaigns(product, people, [`First ${MARK}`, `Second ${MARK}`])).campaigns
    await provide(product, people.ana)
    await product.client.setBalance({ address: people.ana.address, value: 0n })
    await siteHas(product, await product.client.getBlockNumber())
    await world.wallet.use(people.ana)
    await world.open('/')
    await connect(world.page, 'Test Wallet')
    await fillCart(['2', '3'])
    await world.page.locator('[data-relay="ready"]').waitFor({ timeout: PATIENCE_MS })
    await expect.poll(() => world.button('Give 5.00 USDC').isDisabled(), { timeout: PATIENCE_MS }).toBe(true)
    expect(await world.pictures('checkout-gasless')).toBeLessThanOrEqual(375)
  })

  test('gives it with one signature and no transaction; the relayer pays, and health shows it', async () => {
    const before = await health()
    const asked = world.prompts().length
    await signOnly().click()
    await world.page.locator('[data-receipt]:has([data-status="counted"])').first().waitFor({ timeout: PATIENCE_MS })
    expect(world.prompts().slice(asked)).toEqual(['eth_signTypedData_v4'])
    expect(await given()).toEqual([2n * UNIT, 3n * UNIT])
    expect(await getBalance(world.product.client, { address: world.people.ana.address })).toBe(0n)
    expect(BigInt(before.remaining)).toBeLessThanOrEqual(BigInt(before.budget))
    const balance = () => getBalance(world.product.client, { address: before.account })
    expect(await balance()).toBeLessThan(BigInt(before.balance))
    await expect.poll(async () => BigInt((await health()).remaining)).toBeLessThan(BigInt(before.remaining))
    await expect.poll(async () => BigInt((await health()).balance), { timeout: 20_000 }).toBe(await balance())
  })

  test('is offered the ordinary way once the day’s budget is used up; a signed cart is then sent by the wallet', async () => {
    const { product, people } = world
    await fillCart(['4', '6'])
    await world.page.locator('[data-relay="ready"]').waitFor({ timeout: PATIENCE_MS })
    const { used } = await db.relayDay.findFirstOrThrow({ orderBy: { day: 'desc' } })
    const { budget } = await health()
    await db.relayDay.updateMany({ data: { used: budget } })
    try {
      expect(await new RelayQueue(db).remaining(BigInt(budget))).toBe(0n)
      const asked = world.prompts().length
      await signOnly().click()
      await world.says('budget of this site for network fees is used up')
      expect(world.prompts().slice(asked)).toEqual(['eth_signTypedData_v4'])
      expect(await given(), 'nothing was sent').toEqual([2n * UNIT, 3n * UNIT])
      // Somebody lends the donor the fee.
      await product.client.setBalance({ address: people.ana.address, value: 10n ** 18n })
      await world.button('Send it with my wallet').click()
      await expect.poll(given, { timeout: PATIENCE_MS }).toEqual([6n * UNIT, 9n * UNIT])
      expect(world.prompts().slice(asked)).toEqual(['eth_signTypedData_v4', 'eth_sendTransaction'])
      await expect.poll(() => world.page.locator('[data-line]').count(), { timeout: PATIENCE_MS }).toBe(0)
      await fillCart(['7', '8'])
      const problem = world.page.locator('[data-relay="problem"]')
      await problem.waitFor({ timeout: PATIENCE_MS })
      expect(await problem.textContent()).toContain('send it yourself')
      expect(await signOnly().count()).toBe(0)
      await expect.poll(() => world.button('Give 15.00 USDC').isEnabled(), { timeout: PATIENCE_MS }).toBe(true)
    } finally {
      await db.relayDay.updateMany({ data: { used } })
    }
  })

  test('gives also on a campaign’s own page with one signature and no transaction', async () => {
    const { product, people } = world
    await product.client.setBalance({ address: people.ana.address, value: 0n })
    await world.open(`/campaigns/${campaigns[0]}`)
    await world.page.getByLabel(/^Amount/).fill('0.000001')
    await expect.poll(() => world.button('Give 0.000001 USDC').isEnabled(), { timeout: PATIENCE_MS }).toBe(true)
    expect(await signOnly().count(), 'less than this site pays for').toBe(0)
    await world.page.getByLabel(/^Amount/).fill('2')
    await world.page.locator('[data-relay="ready"]').waitFor({ timeout: PATIENCE_MS })
    expect(await world.pictures('campaign-gasless')).toBeLessThanOrEqual(375)
    const asked = world.prompts().length
    await signOnly().click()
    await world.receipt()
    expect(world.prompts().slice(asked)).toEqual(['eth_signTypedData_v4'])
    expect(await given()).toEqual([8n * UNIT, 9n * UNIT])
    expect(await getBalance(product.client, { address: people.ana.address })).toBe(0n)
  })
})
