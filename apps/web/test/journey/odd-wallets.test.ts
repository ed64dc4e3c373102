import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { getDonor } from '@commonweight/sdk/read/get-donor'
import type { WalletDecision, WalletRequest } from '@commonweight/testkit/headless-wallet'
import type { Hex } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Safe, type SafeCall } from '../../src/transactions/test/safe'
import { readChainTime, siteHas, travelTo } from './support/chain-clock'
import { equip, provide, send, tokenOf, UNIT, verify } from './support/chain-writes'
import { accountButton, connect, PATIENCE_MS, showsAccount } from './support/page-actions'
import { sendsPreparedCalls } from './support/sent-calls'
import { listed } from './support/submitted-campaign'
import { World } from './support/world'

/** One of the node's own accounts. */
const SAFE_OWNER: Hex = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const TITLE = `Given by odd wallets ${Date.now().toString(36)}`

let world: World
let campaign: Hex

sendsPreparedCalls(() => world?.wallet)
beforeAll(async () => {
  world = await World.open()
  const { product, people } = world
  for (const donor of [people.ana, people.ben]) await equip(product, donor)
  campaign = await listed(product, people, TITLE)
})
afterAll(() => world?.browser.close())
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.pictures('failed')
})

/** What the wallet is asked to send. */
function callOf({ params }: WalletRequest): SafeCall {
  const { to, data, value = '0x0' } = params[0] as { to: Hex; data: Hex; value?: Hex }
  return { to, data, value: BigInt(value) }
}

type Perform = (request: WalletRequest) => Promise<unknown>

/** The wallet answers one method in its own way until the test is over. */
function answers(method: string, answer: (request: WalletRequest, usual: Perform) => unknown): () => void {
  const wallet = world.wallet as unknown as { perform: Perform }
  const usual = wallet.perform.bind(wallet)
  wallet.perform = async (request) => (request.method === method ? answer(request, usual) : usual(request))
  const stop = (): void => {
    wallet.perform = usual
  }
  onTestFinished(stop)
  return stop
}

const flow = (status: string) => world.page.locator(`[data-flow="donate:${campaign}"][data-status="${status}"]`)
const proposed = () => flow('proposed').waitFor({ timeout: PATIENCE_MS })
const page = async () => (await world.page.locator('main').textContent()) ?? ''

async function press(amount: string): Promise<void> {
  await world.page.getByLabel(/^Amount/).fill(amount)
  await world.button(new RegExp(`^Give ${amount}`)).click()
}

/** The next gift begins on an empty form. */
async function another(): Promise<void> {
  await world.button('Give again').click()
}

const donate = (amount: bigint) => {
  const { product } = world
  return prepareDonate({ deployment: product.deployment, campaign, amount: amount * UNIT, token: tokenOf(product) })
}

describe.sequential('a wallet that is not like others', { timeout: 240_000 }, () => {
  test('that answers with no hash: the gift is proposed, also after a reload, and found when it is executed', async () => {
    await siteHas(world.product, await world.product.client.getBlockNumber())
    await world.open(`/campaigns/${campaign}`)
    await connect(world.page, 'Test Wallet')
    await world.become('ana')
    const wanted: SafeCall[] = []
    const stop = answers('eth_sendTransaction', (request) => {
      wanted.push(callOf(request))
      return { id: 'proposal-1' }
    })
    await press('19')
    await proposed()
    for (const time of ['at once', 'after a reload']) {
      expect(await page(), time).toMatch(/waits for its owners/)
      expect(await page(), time).not.toMatch(/network has it|send it again|Try again|could not be made/i)
      expect(await page(), time).toContain(TITLE)
      if (time === 'at once') await world.page.reload()
      await proposed()
    }
    stop()
    const [asked] = wanted as [SafeCall]
    await send(world.product, world.people.ana, { ...asked, description: 'What the page asked for' } as PreparedCall)
    await world.receipt()
    expect(await page()).toMatch(/not final yet, \d+ blocks? deep/)
    await another()
  })

  test('that answers with an invalid hash: looked for, then called unseen, and one stops waiting for it', async () => {
    const stop = answers('eth_sendTransaction', () => `0x${'5a'.repeat(32)}`)
    await press('17')
    await proposed()
    expect(await page()).toMatch(/the network has not seen it/)
    stop()
    await world.button('Stop waiting').click()
    await flow('abandoned').waitFor()
    // What was signed may still be carried out: another gift before its deadline could be a second one.
    await press('18')
    await world.says('An earlier request of yours may still go through')
    await travelTo(world.product, (await readChainTime(world.product)) + 21 * 60)
    await press('18')
    await world.receipt()
    await another()
  })

  test('that is asked, and confirmed after the page was loaded again: the page waits to see, and sees', async () => {
    let confirm = (): void => undefined
    const before = world.wallet.decide
    onTestFinished(() => {
      world.wallet.decide = before
    })
    const isAsked = new Promise<void>((resolve) => {
      world.wallet.decide = ({ method }) => {
        if (method !== 'eth_sendTransaction') return 'approve'
        resolve()
        return new Promise<WalletDecision>((answer) => {
          confirm = () => answer('approve')
        })
      }
    })
    await press('16')
    await isAsked
    await world.page.reload()
    await flow('asked').waitFor({ timeout: PATIENCE_MS })
    expect(await page()).toMatch(/waits to see/)
    expect(await world.button(/^Give |^Enter an amount/).isDisabled()).toBe(true)
    confirm()
    await world.receipt()
    await another()
  })

  test('that reports accounts and chain in shapes of its own: the page is whole, and it can be used afterwards', async () => {
    const stored = () => world.page.evaluate(() => localStorage.getItem('commonweight.wallet.1'))
    const stop = answers('eth_accounts', () => ({ accounts: 'none' }))
    await world.open(`/campaigns/${campaign}`)
    await expect.poll(stored, { timeout: PATIENCE_MS }).toBeNull()
    expect(await page()).toContain(TITLE)
    stop()
    await connect(world.page, 'Test Wallet')
    const stopChain = answers('eth_chainId', () => null)
    await world.open(`/campaigns/${campaign}`)
    await accountButton(world.page).click()
    await world.says('Your wallet is on another chain')
    stopChain()
    await world.open(`/campaigns/${campaign}`)
    await showsAccount(world.page, world.people.ana.address)
  })

  test('flows that nobody can read are put aside, and the page is whole', async () => {
    const text =
      '[{"version":1,"id":7},{"version":1,"id":"a","steps":[],"state":{"status":"submitted","trace":{"hash":{}}}}]'
    await world.page.evaluate((stored) => localStorage.setItem('commonweight.flows.1', stored), text)
    await world.open(`/campaigns/${campaign}`)
    expect(await page()).toContain(TITLE)
    const aside = () => world.page.evaluate(() => localStorage.getItem('commonweight.flows.unread.1') ?? '')
    await expect.poll(aside, { timeout: PATIENCE_MS }).toContain('submitted')
    await press('15')
    await world.receipt()
    await another()
  })

  test('gifts from before a donor was verified in part are offered to be counted, outside of any round', async () => {
    const { product, people } = world
    const { deployment, client } = product
    const { cleo } = people
    const counted = async () => (await getDonor(client, { deployment, campaign, donor: cleo.address })).counted
    await provide(product, cleo)
    await send(product, cleo, donate(40n))
    await verify(product, cleo, 2_500)
    await siteHas(product, await client.getBlockNumber())
    expect(await counted()).toBe(0n)
    await world.become('cleo')
    await world.open(`/campaigns/${campaign}`)
    await world.page.locator('[data-next="count"]').waitFor({ timeout: PATIENCE_MS })
    await world.button('Count my earlier gifts').click()
    await world.counted(`refresh:${campaign}`)
    expect(await counted()).toBe(10n ** 19n)
    await world.page.locator('[data-next="count"]').waitFor({ state: 'detached', timeout: PATIENCE_MS })
    await world.open(`/campaigns/${campaign}`)
    await world.page.getByLabel(/^Amount/).fill('14')
    await world.button(/^Give 14/).waitFor()
    expect(await world.button('Count my earlier gifts').count()).toBe(0)
  })

  test('that is a Safe’s: each step waits for its owners, also over a reload, and their execution is found', async () => {
    const { product, people } = world
    const { chainId } = product.deployment
    const safe = await Safe.deploy(product, SAFE_OWNER)
    const token = tokenOf(product)
    await send(product, people.cleo, prepareMintTestToken({ chainId, token, to: safe.address, amount: 50n * UNIT }))
    await world.wallet.use({ ...people.cleo, address: safe.address })
    await showsAccount(world.page, safe.address)
    const wanted: SafeCall[] = []
    const stop = answers('eth_sendTransaction', (request) => {
      wanted.push(callOf(request))
      return safe.hashOf(callOf(request))
    })
    await press('13')
    await proposed()
    expect(await flow('proposed').textContent()).toContain('It is proposed; waits for its owners.')
    await safe.execute(wanted[0] as SafeCall)
    await expect.poll(() => wanted.length, { timeout: PATIENCE_MS }).toBe(2)
    await proposed()
    await world.page.reload()
    await proposed()
    await safe.execute(wanted[1] as SafeCall)
    await world.receipt()
    expect(wanted).toHaveLength(2)
    stop()
    await world.become('cleo')
    await world.open(`/campaigns/${campaign}`)
  })

  test('a receipt whose block the chain takes back is withdrawn and said', async () => {
    await press('14')
    await world.receipt()
    const { client } = world.product
    await client.request({ method: 'anvil_rollback', params: [1] } as never)
    await client.mine({ blocks: 2 })
    await flow('submitted').waitFor({ timeout: PATIENCE_MS })
    expect(await flow('submitted').textContent()).toMatch(/The chain was reorganised/)
    expect(await world.page.locator('[data-receipt]').count()).toBe(0)
    await client.mine({ blocks: 3 })
    await flow('dropped').waitFor({ timeout: PATIENCE_MS })
    expect(await page()).toMatch(/you can give it again/)
    await world.button('Try again').click()
    await world.receipt()
  })

  test('all of it broke nothing on the pages', () => {
    expect(world.browser.faults).toEqual([])
  })
})

test.each([
  ['full', `Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError') }`],
  [
    'denied',
    `for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError') } })`,
  ],
])(
  'where the browser’s storage is %s, everything works without remembering',
  { timeout: 120_000 },
  async (_, script) => {
    const poor = await World.open()
    onTestFinished(() => poor.browser.close())
    await poor.browser.context.addInitScript(script)
    await equip(poor.product, poor.people.ana)
    await poor.open(`/campaigns/${campaign}`)
    await connect(poor.page, 'Test Wallet')
    await poor.become('ana')
    await poor.page.getByLabel(/^Amount/).fill('3')
    await poor.give('3')
    await poor.open('/campaigns/new')
    await poor.page.getByLabel('Title', { exact: true }).first().fill('Not remembered')
    expect(poor.browser.faults).toEqual([])
  },
)
