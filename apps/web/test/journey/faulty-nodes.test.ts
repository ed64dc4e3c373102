import { getDonor } from '@commonweight/sdk/read/get-donor'
import { type FaultyRpc, type RpcFaultRule, startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import type { WalletDecision } from '@commonweight/testkit/headless-wallet'
import type { Hex } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { siteHas } from './support/chain-clock'
import { equip, UNIT } from './support/chain-writes'
import { connect, PATIENCE_MS } from './support/page-actions'
import { listed } from './support/submitted-campaign'
import { World } from './support/world'

/** What a person is asked for to give. */

/**
 * What the node between browser and chain does, and what the page says of it before it has asked the wallet. More kinds
 * of it are in src/transactions/node-transport.test.ts.
 */
const FAULTS: [string, RpcFaultRule, RegExp][] = [
  ['takes too long', { kind: 'delay', ms: 7_000 }, /The network did not answer/],
  ['says that one asks too often', { kind: 'rate-limit', retryAfterSeconds: 1 }, /answers too many at once/],
  ['stops in mid-answer', { kind: 'cut' }, /The network did not answer/],
  [
    'is of another chain',
    { kind: 'lie', methods: ['eth_chainId'], answer: () => '0x1' },
    /answers for chain 1, not 31337/,
  ],
]
/** One that is behind is not noticed before the wallet is asked. */
const LATE_FAULTS: [string, RpcFaultRule][] = [
  ...FAULTS.map(([name, fault]): [string, RpcFaultRule] => [name, fault]),
  ['is some blocks behind', { kind: 'lag', blocks: 4 }],
]

let world: World
let campaign: Hex
let rpc: FaultyRpc

beforeAll(async () => {
  world = await World.open()
  const { product, people } = world
  rpc = await startFaultyRpc(product.rpcUrl)
  await equip(product, people.ana)
  campaign = await listed(product, people, `Given over a bad node ${Date.now().toString(36)}`)
})
afterAll(async () => {
  await world?.browser.close()
  await rpc?.stop()
})
afterEach(async ({ task }) => {
  rpc.clear()
  world.wallet.decide = () => 'approve'
  if (task.result?.state === 'fail') await world.pictures('failed-nodes')
})

const page = async () => (await world.page.locator('main').textContent()) ?? ''

async function given(): Promise<bigint> {
  const { client, deployment } = world.product
  return (await getDonor(client, { deployment, campaign, donor: world.people.ana.address })).amount
}

/** The button may need figures from the node first. */
async function press(amount: string): Promise<void> {
  await world.page.getByLabel(/^Amount/).fill(amount)
  await world.button(new RegExp(`^Give ${amount}`)).click()
}

/** From when this returns, no answer is right: a node is trusted for a second after it has named its chain. */
async function spoil(fault: RpcFaultRule): Promise<void> {
  rpc.fault(fault)
  if (fault.methods) await new Promise((resolve) => setTimeout(resolve, 1_200))
}

async function endsInOneGift(before: bigint, amount: string): Promise<void> {
  await world.receipt()
  expect(await given()).toBe(before + BigInt(amount) * UNIT)
  await world.button('Give again').click()
}

describe.sequential('a node that', { timeout: 240_000 }, () => {
  test('answers as it should is met first', async () => {
    const { product } = world
    await siteHas(product, await product.client.getBlockNumber())
    // The page's own questions go through the faulty node; the wallet's do not.
    await world.browser.context.route(`${product.rpcUrl}/**`, (route) => route.continue({ url: rpc.url }))
    await world.open(`/campaigns/${campaign}`)
    await connect(world.page, 'Test Wallet')
    await world.become('ana')
    expect(await page()).toContain('bad node')
  })

  test.each(FAULTS)(
    '%s before the gift: the page says so, asks the wallet nothing, and can continue',
    async (...row) => {
      const [name, fault, words] = row
      const amount = String(20 + FAULTS.findIndex(([other]) => other === name))
      const [before, asked] = [await given(), world.prompts().length]
      await world.page.getByLabel(/^Amount/).fill(amount)
      const give = world.button(new RegExp(`^Give ${amount}`))
      await give.waitFor()
      await spoil(fault)
      await give.click()
      await expect.poll(page, { timeout: PATIENCE_MS }).toMatch(words)
      expect(await page()).toMatch(/Nothing has been sent|nothing is lost|Nothing was sent/)
      expect(world.prompts().length).toBe(asked)
      expect(await given()).toBe(before)
      rpc.clear()
      const again = world.button('Try again')
      if (await again.count()) await again.click()
      else await press(amount)
      await endsInOneGift(before, amount)
    },
  )

  test.each(LATE_FAULTS)(
    '%s after the wallet has sent it: nothing is called failed or offered again, and it ends in one gift',
    async (name, fault) => {
      const amount = String(40 + LATE_FAULTS.findIndex(([other]) => other === name))
      const before = await given()
      let send = (): void => undefined
      const isAsked = new Promise<void>((resolve) => {
        world.wallet.decide = ({ method }) => {
          if (method !== 'eth_sendTransaction') return 'approve'
          return new Promise<WalletDecision>((answer) => {
            send = () => answer('approve')
            resolve()
          })
        }
      })
      await press(amount)
      await isAsked
      await spoil(fault)
      send()
      await expect.poll(given, { timeout: PATIENCE_MS }).toBe(before + BigInt(amount) * UNIT)
      await expect.poll(page, { timeout: PATIENCE_MS }).toMatch(/do not repeat it|The network has (it|not shown it)/)
      // Blocks go by in which a transaction that was dropped would be called so.
      await world.product.client.mine({ blocks: 3 })
      await new Promise((resolve) => setTimeout(resolve, 2_500))
      expect(await page()).not.toMatch(/Dropped|Refused|Not sent|Declined|Not signed/)
      expect(await world.button('Try again').count()).toBe(0)
      expect(
        await world
          .button(/^Give /)
          .and(world.page.locator(':enabled'))
          .count(),
      ).toBe(0)
      rpc.clear()
      await endsInOneGift(before, amount)
    },
  )

  test('is whatever it likes leaves nothing behind in the browser’s console but its own failures', () => {
    const expected = /Failed to load resource|ERR_|blocked by CORS|429/
    expect(world.browser.faults.filter((fault) => !expected.test(fault))).toEqual([])
  })
})
