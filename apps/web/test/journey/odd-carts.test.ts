import type { PreparedCall } from '@commonweight/sdk/call/prepared-call'
import { prepareApproveToken } from '@commonweight/sdk/prepare/donations/approve-token'
import { prepareMintTestToken } from '@commonweight/sdk/prepare/donations/mint-test-token'
import { getDonor } from '@commonweight/sdk/read/get-donor'
import type { WalletRequest } from '@commonweight/testkit/headless-wallet'
import { type Hex, keccak256, parseGwei } from 'viem'
import { sendRawTransaction } from 'viem/actions'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { deployMultiSend, multiSendData, Safe, type SafeCall } from '../../src/transactions/test/safe'
import { siteHas } from './support/chain-clock'
import { provide, send, tokenOf, UNIT } from './support/chain-writes'
import { expectAccessible } from './support/expect-accessible'
import { connect, PATIENCE_MS, seenByNode, showsAccount } from './support/page-actions'
import { sendsPreparedCalls } from './support/sent-calls'
import { listed } from './support/submitted-campaign'
import { World } from './support/world'

/** One of the node's own accounts. */
const SAFE_OWNER: Hex = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const MARK = `oddcart${Date.now().toString(36)}`
const TITLES = [`One ${MARK}`, `Two ${MARK}`]

let world: World
let campaigns: Hex[]
let safe: Safe
let multiSend: Hex

sendsPreparedCalls(() => world?.wallet)
beforeAll(async () => {
  world = await World.open()
})
afterAll(() => world?.browser.close())
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.pictures('failed-odd-cart')
})

type Perform = (request: WalletRequest) => Promise<unknown>

/** The wallet answers some methods in its own way until the test is over. */
function answers(own: Record<string, (params: readonly unknown[]) => unknown>): void {
  const wallet = world.wallet as unknown as { perform: Perform }
  const usual = wallet.perform.bind(wallet)
  wallet.perform = async (request) => {
    const answer = own[request.method]
    return answer ? answer(request.params ?? []) : usual(request)
  }
  onTestFinished(() => {
    wallet.perform = usual
  })
}

/** A wallet that knows one kind of typed data. */
function signsOnly(primaryType: string): void {
  answers({
    eth_signTypedData_v4: ([, text]) => {
      const data = JSON.parse(String(text))
      if (data.primaryType !== primaryType) throw new Error('This wallet does not sign that.')
      return world.people.ana.signTypedData(data)
    },
  })
}

/** Me, with the one gift that was signed and did not arrive. */
async function openUnsent(): Promise<void> {
  await world.open(`/me/${world.people.ana.address.toLowerCase()}`)
  await world.page.locator('[data-unsent="1"]').waitFor({ timeout: PATIENCE_MS })
}

async function takeBack(): Promise<void> {
  await world.button('Take the signature back').click()
  await world.page.locator('[data-unsent="0"]').waitFor({ timeout: PATIENCE_MS })
}

const cartHas = (count: number) => world.page.locator(`header [data-cart="${count}"]`).waitFor({ timeout: PATIENCE_MS })
const flow = (status: string) => world.page.locator(`[data-flow^="cart:"][data-status="${status}"]`)
/** Hashes of the gifts so far. */
const receipts: string[] = []

/** Waits for a receipt that was not there before: an earlier one still stands next to the next cart. */
async function receipt(): Promise<void> {
  const shown = world.page.locator('[data-receipt]:has([data-status="counted"])')
  const fresh = async (): Promise<string | undefined> => {
    const hashes = await shown.evaluateAll((all) => all.map((one) => one.getAttribute('data-receipt') ?? ''))
    return hashes.find((hash) => !receipts.includes(hash))
  }
  await expect.poll(fresh, { timeout: PATIENCE_MS }).toBeDefined()
  receipts.push((await fresh()) ?? '')
}

async function given(donor: Hex): Promise<bigint[]> {
  const { client, deployment } = world.product
  const donors = campaigns.map((campaign) => getDonor(client, { deployment, campaign, donor }))
  return (await Promise.all(donors)).map(({ amount }) => amount / UNIT)
}

/** Both campaigns in the cart, ten each, on the checkout page. */
async function fill(): Promise<void> {
  await world.open(`/?scope=all&search=${MARK}`)
  for (const campaign of campaigns) await world.page.locator(`[data-add="${campaign}"]`).click()
  await cartHas(2)
  await world.open('/checkout')
  await world.page.locator('[data-checkout="read"]').waitFor({ timeout: PATIENCE_MS })
}

const callOf = (call: unknown): SafeCall => {
  const { to, data, value = '0x0' } = call as { to: Hex; data: Hex; value?: Hex }
  return { to, data, value: BigInt(value) }
}

describe.sequential('a cart', { timeout: 240_000 }, () => {
  test('can have two campaigns, of donors with one account and of a Safe', async () => {
    const { product, people } = world
    const { client, deployment } = product
    await provide(product, people.ana)
    campaigns = []
    for (const title of TITLES) campaigns.push(await listed(product, people, title))
    safe = await Safe.deploy(product, SAFE_OWNER)
    multiSend = await deployMultiSend(product, SAFE_OWNER)
    const to = safe.address
    const call = { chainId: deployment.chainId, token: tokenOf(product), to, amount: 100n * UNIT }
    await send(product, people.ana, prepareMintTestToken(call))
    await siteHas(product, await client.getBlockNumber())
    await world.wallet.use(people.ana)
    await world.open('/')
    await connect(world.page, 'Test Wallet')
    expect(campaigns).toHaveLength(2)
  })

  test('of a wallet that makes several calls at once is paid with one prompt and no allowance left', async () => {
    const { product, people } = world
    await world.wallet.use({ ...people.ana, address: safe.address })
    await showsAccount(world.page, safe.address)
    const batches: SafeCall[][] = []
    let hash: Hex | null = null
    answers({
      wallet_getCapabilities: () => ({ '0x7a69': { atomic: { status: 'supported' } } }),
      wallet_sendCalls: ([request]) => {
        batches.push((request as { calls: unknown[] }).calls.map(callOf))
        return { id: 'batch-1' }
      },
      wallet_getCallsStatus: () => ({
        version: '2.0.0',
        id: 'batch-1',
        chainId: '0x7a69',
        atomic: true,
        status: hash ? 200 : 100,
        ...(hash && { receipts: [{ transactionHash: hash, status: '0x1', logs: [] }] }),
      }),
    })
    await fill()
    const asked = world.prompts().length
    await world.button('Give 20.00 USDC').click()
    await flow('proposed').waitFor({ timeout: PATIENCE_MS })
    expect(world.prompts().slice(asked)).toEqual(['wallet_sendCalls'])
    const [calls] = batches as [SafeCall[]]
    expect(calls).toHaveLength(2)
    // The page is left meanwhile: what it asked for is found again, and not asked for twice.
    await world.page.reload()
    await flow('proposed').waitFor({ timeout: PATIENCE_MS })
    hash = await safe.execute({ to: multiSend, data: multiSendData(calls), value: 0n, operation: 1 })
    await receipt()
    expect(await given(safe.address)).toEqual([10n, 10n])
    expect(world.prompts().slice(asked)).toEqual(['wallet_sendCalls'])
    await cartHas(0)
    await siteHas(product, await product.client.getBlockNumber())
  })

  test('whose transaction the wallet replaced by another stays as it was, and is given once when tried again', async () => {
    const { product, people } = world
    await world.wallet.use(people.ana)
    await showsAccount(world.page, people.ana.address)
    await fill()
    const { client } = product
    const [nonce, fees] = await Promise.all([
      client.getTransactionCount({ address: people.ana.address }),
      client.estimateFeesPerGas(),
    ])
    await client.setAutomine(false)
    onTestFinished(() => client.setAutomine(true))
    await world.button('Give 20.00 USDC').click()
    await seenByNode(world.page)
    // The person cancels in the wallet: another transaction with the same nonce, at a higher fee.
    const cancelled = await people.ana.signTransaction({
      chainId: 31337,
      nonce,
      to: people.ana.address,
      gas: 21_000n,
      maxFeePerGas: 4n * fees.maxFeePerGas + parseGwei('4'),
      maxPriorityFeePerGas: 4n * fees.maxPriorityFeePerGas + parseGwei('3'),
    })
    await sendRawTransaction(client, { serializedTransaction: cancelled })
    await client.setAutomine(true)
    await client.mine({ blocks: 1 })
    expect((await client.getTransactionReceipt({ hash: keccak256(cancelled) })).status).toBe('success')
    await flow('replaced').waitFor({ timeout: PATIENCE_MS })
    expect(await given(people.ana.address)).toEqual([0n, 0n])
    await cartHas(2)
    await world.pictures('checkout-replaced')
    await world.button('Give 20.00 USDC').click()
    await receipt()
    expect(await given(people.ana.address)).toEqual([10n, 10n])
    await cartHas(0)
  })

  test('whose transaction the wallet sent again at a higher fee is found under its other hash', async () => {
    const { product, people } = world
    const { client } = product
    let sent: SafeCall | null = null
    answers({
      eth_sendTransaction: async ([request]) => {
        sent = callOf(request)
        // A hash that no node ever gets, because the person changes the fee before the wallet sends it.
        return keccak256(await people.ana.signTransaction({ chainId: 31337, ...sent, gas: 1n, gasPrice: 1n, nonce: 0 }))
      },
    })
    await fill()
    await world.button('Give 20.00 USDC').click()
    await expect.poll(() => sent, { timeout: PATIENCE_MS }).not.toBeNull()
    await send(product, people.ana, {
      ...(sent as unknown as SafeCall),
      description: 'At a higher fee',
    } as PreparedCall)
    await client.mine({ blocks: 3 })
    await receipt()
    expect(await given(people.ana.address)).toEqual([20n, 20n])
    await cartHas(0)
  })

  test('whose block the chain takes back loses its receipt, says so, and is given once', async () => {
    const { product, people } = world
    const { client } = product
    await fill()
    await world.button('Give 20.00 USDC').click()
    await receipt()
    await client.request({ method: 'anvil_rollback', params: [1] } as never)
    await client.mine({ blocks: 2 })
    await flow('submitted').waitFor({ timeout: PATIENCE_MS })
    expect(await flow('submitted').textContent()).toMatch(/The chain was reorganised/)
    expect(await world.page.locator('[data-receipt]').count()).toBe(0)
    expect(await given(people.ana.address)).toEqual([20n, 20n])
    await client.mine({ blocks: 3 })
    await flow('dropped').waitFor({ timeout: PATIENCE_MS })
    await world.pictures('checkout-undone')
    // The same signed call may come with the same hash.
    receipts.pop()
    await world.button('Try again').click()
    await receipt()
    expect(await given(people.ana.address)).toEqual([30n, 30n])
  })

  test('of a wallet that signs no authorizations is paid by a permit; what the chain lost is taken back under Me', async () => {
    const { product, people } = world
    const { client } = product
    signsOnly('Permit')
    await fill()
    await world.button('Give 20.00 USDC').click()
    await receipt()
    expect(await given(people.ana.address)).toEqual([40n, 40n])
    await client.request({ method: 'anvil_rollback', params: [1] } as never)
    await client.mine({ blocks: 2 })
    await flow('submitted').waitFor({ timeout: PATIENCE_MS })
    await client.mine({ blocks: 3 })
    await flow('dropped').waitFor({ timeout: PATIENCE_MS })
    receipts.pop()
    await openUnsent()
    await expectAccessible(world.page)
    await world.pictures('me-unsent')
    await takeBack()
    expect(await given(people.ana.address)).toEqual([30n, 30n])
  })

  test('that Permit2 may take: signed and not sent it is taken back, and then given by another signature', async () => {
    const { product, people } = world
    const { chainId, permit2 } = product.deployment
    const approval = { chainId, token: tokenOf(product), spender: permit2, amount: 20n * UNIT }
    await send(product, people.ana, prepareApproveToken(approval))
    signsOnly('PermitWitnessTransferFrom')
    await fill()
    world.wallet.decide = ({ method }) => (method === 'eth_sendTransaction' ? 'reject' : 'approve')
    onTestFinished(() => {
      world.wallet.decide = () => 'approve'
    })
    await world.button('Give 20.00 USDC').click()
    await flow('rejected').waitFor({ timeout: PATIENCE_MS })
    world.wallet.decide = () => 'approve'
    await openUnsent()
    await takeBack()
    await world.open('/checkout')
    await world.button('Give 20.00 USDC').click()
    await receipt()
    expect(await given(people.ana.address)).toEqual([40n, 40n])
  })

  test('broke nothing on the pages', () => {
    expect(world.browser.faults).toEqual([])
  })
})
