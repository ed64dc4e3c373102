import type { Hex } from '@commonweight/domain/hex'
import type { Donation } from '@commonweight/sdk/cart/check-donations'
import { prepareCancel } from '@commonweight/sdk/prepare/campaigns/cancel'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { sendTransaction, signAuthorization } from 'viem/actions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explainError } from '../../../transactions/errors/explain-error'
import type { Flow, FlowStep } from '../../../transactions/flow'
import { deployMultiSend, multiSendData, Safe } from '../../../transactions/test/safe'
import { giftsOf } from '../lines/pending-gifts'
import { ADA, ada, PayWorld } from '../test/pay-world'
import { earlierCarts } from './earlier-carts'

let world: PayWorld

beforeAll(async () => {
  world = await PayWorld.start()
  for (const symbol of ['USDC', 'STUB']) await world.mint(world.token(symbol), ADA, 1_000_000n)
})
afterAll(() => world?.stop())

const amounts = (donations: readonly Donation[]) => donations.map(({ amount }) => amount)
const kinds = (steps: readonly FlowStep[]) => steps.map(({ kind }) => kind)
const sentence = async (promise: Promise<unknown>) => explainError(await promise.catch((error: unknown) => error))

describe('one cart, three campaigns', () => {
  test('the native coin is sent along: one transaction, nothing signed before', async () => {
    const token = world.token('ETH')
    const donations = await world.donations(token, 3)
    const { steps, signed } = await world.steps({ token, donations })
    expect([kinds(steps), signed]).toEqual([['main'], []])
    await world.give(world.openPage(), steps)
    expect(await world.given(donations)).toEqual(amounts(donations))
  })

  test('a token with EIP-3009: one signature and one transaction', async () => {
    const token = world.token('USDC')
    const donations = await world.donations(token, 3)
    const { steps, signed } = await world.steps({ token, donations })
    expect([kinds(steps), signed]).toEqual([['main'], ['ReceiveWithAuthorization']])
    expect(giftsOf(steps[0]?.call as FlowStep['call'])).toEqual(donations)
    await world.give(world.openPage(), steps)
    expect(await world.given(donations)).toEqual(amounts(donations))
  })

  test('a wallet that does not sign authorizations is asked for a permit', async () => {
    const token = world.token('USDC')
    const donations = await world.donations(token, 2)
    const sign = async (data: { primaryType: string }) =>
      data.primaryType === 'Permit' ? ada.signTypedData(data as never) : 'not supported'
    const { steps, signed } = await world.steps({ token, donations }, { sign })
    expect([kinds(steps), signed]).toEqual([['main'], ['ReceiveWithAuthorization', 'Permit']])
    await world.give(world.openPage(), steps)
    expect(await world.given(donations)).toEqual(amounts(donations))
  })

  test('a token without signatures that Permit2 may take: one signature and one transaction', async () => {
    const token = world.token('STUB')
    const donations = await world.donations(token, 2)
    await world.approve(token, world.chain.deployment.permit2, 500_000n)
    const { steps, signed } = await world.steps({ token, donations })
    expect([kinds(steps), signed]).toEqual([['main'], ['PermitWitnessTransferFrom']])
    await world.give(world.openPage(), steps)
    expect(await world.given(donations)).toEqual(amounts(donations))
  })

  test('an allowance only where nothing else works, and none left afterwards', async () => {
    const token = world.token('STUB')
    const donations = await world.donations(token, 2)
    await world.approve(token, world.chain.deployment.permit2, 0n)
    const { steps, signed } = await world.steps({ token, donations })
    expect([kinds(steps), signed]).toEqual([['approve', 'main'], []])
    await world.give(world.openPage(), steps)
    expect(await world.given(donations)).toEqual(amounts(donations))
    // The next cart finds no allowance and asks for one again.
    expect(kinds((await world.steps({ token, donations })).steps)).toEqual(['approve', 'main'])
  })

  test('an allowance that the router has already: one transaction', async () => {
    const token = world.token('STUB')
    const donations = await world.donations(token, 2)
    await world.approve(token, world.chain.deployment.donationRouter, 9n)
    const { steps } = await world.steps({ token, donations })
    expect(kinds(steps)).toEqual(['main'])
    await world.give(world.openPage(), steps)
    expect(await world.given(donations)).toEqual(amounts(donations))
  })
})

describe('other accounts', () => {
  test('a Safe gets allowance and gift as one batch; its owners execute it days later', async () => {
    const token = world.token('USDC')
    const donations = await world.donations(token, 2)
    const { flows } = world
    const safe = await Safe.deploy(flows, devAccount('bao').address.toLowerCase() as Hex)
    const multiSend = await deployMultiSend(flows, safe.owners[0] as Hex)
    await world.mint(token, safe.address, 100n)
    const wallet = { batching: 'supported' as const }
    const { steps, signed } = await world.steps({ token, donations, account: safe.address }, wallet)
    expect([kinds(steps), signed, steps[0]?.before?.length]).toEqual([['main'], [], 1])
    const calls = steps.flatMap(({ before = [], call }) => [...before, call])
    const proposal = { to: multiSend, data: multiSendData(calls), value: 0n, operation: 1 } as const
    const page = world.openPage({ sendCalls: async () => ({ id: await safe.hashOf(proposal) }) })
    const id = world.addFlow(page, steps, safe.address)
    await page.engine.start(id)
    await flows.until(page, id, 'proposed')
    await flows.client.increaseTime({ seconds: 86_400 })
    await flows.client.mine({ blocks: 1 })
    await safe.execute(proposal)
    await flows.until(page, id, 'counted')
    expect(await world.given(donations, safe.address)).toEqual(amounts(donations))
  })

  test('a Safe without batches: allowance and gift as two proposals, no signature', async () => {
    const token = world.token('USDC')
    const donations = await world.donations(token, 1)
    const safe = await Safe.deploy(world.flows, devAccount('chidi').address.toLowerCase() as Hex)
    await world.mint(token, safe.address, 100n)
    const { steps, signed } = await world.steps({ token, donations, account: safe.address })
    expect([kinds(steps), signed]).toEqual([['approve', 'main'], []])
  })

  test('a wallet that makes several calls is asked once; one that would lend the account code first signs', async () => {
    const token = world.token('USDC')
    const donations = await world.donations(token, 1)
    const supported = await world.steps({ token, donations }, { batching: 'supported' })
    expect([supported.signed, supported.steps[0]?.before?.length]).toEqual([[], 1])
    const ready = await world.steps({ token, donations }, { batching: 'ready' })
    expect([ready.signed, ready.steps[0]?.before]).toEqual([['ReceiveWithAuthorization'], undefined])
    const stub = world.token('STUB')
    const others = await world.donations(stub, 1)
    const without = await world.steps({ token: stub, donations: others }, { batching: 'ready' })
    expect([without.signed, without.steps[0]?.before?.length]).toEqual([[], 1])
  })

  test('a key with code, which Permit2 asks instead of the key: the permit fails when simulated, the allowance is used', async () => {
    const token = world.token('STUB')
    const donations = await world.donations(token, 1)
    const { client } = world.flows
    const eve = devAccount('operator')
    const account = eve.address.toLowerCase() as Hex
    await world.mint(token, account, 100n)
    await world.approve(token, world.chain.deployment.permit2, 100n, account)
    const contractAddress = await deployMultiSend(world.flows, ADA)
    const authorization = await signAuthorization(client, {
      account: eve,
      contractAddress,
      executor: 'self',
      chainId: 31337,
    })
    const lend = { account: eve, to: ADA, authorizationList: [authorization], chain: null }
    await client.waitForTransactionReceipt({ hash: await sendTransaction(client, lend), pollingInterval: 20 })
    const sign = (data: unknown) => eve.signTypedData(data as never)
    const { steps, signed } = await world.steps({ token, donations, account }, { sign })
    expect([kinds(steps), signed]).toEqual([['approve', 'main'], ['PermitWitnessTransferFrom']])
    await world.give(world.openPage(), steps, account)
    expect(await world.given(donations, account)).toEqual(amounts(donations))
    // The test token asks the key alone, which signs as before.
    const usdc = world.token('USDC')
    await world.mint(usdc, account, 100n)
    const own = await world.steps({ token: usdc, donations: await world.donations(usdc, 1), account }, { sign })
    expect([kinds(own.steps), own.signed]).toEqual([['main'], ['ReceiveWithAuthorization']])
  })
})

describe('what is wrong is reported before anything is signed', () => {
  test('a campaign that was cancelled', async () => {
    const token = world.token('USDC')
    const donations = await world.donations(token, 2)
    const { campaign } = donations[1] as Donation
    await world.send(devAccount('lab').address, prepareCancel({ deployment: world.chain.deployment, campaign }))
    let asked = 0
    const onSigning = () => void asked++
    expect(await sentence(world.steps({ token, donations, onSigning }))).toMatch(/campaign/)
    expect(asked).toBe(0)
  })

  test('a balance that does not suffice', async () => {
    const token = world.token('USDC')
    const [donation] = await world.donations(token, 1)
    const donations = [{ campaign: donation?.campaign as Hex, amount: 10n ** 12n }]
    expect(await sentence(world.steps({ token, donations }))).toMatch(/more|balance/)
  })

  test('a person who declines the signature has lost nothing, and is not asked for another', async () => {
    const token = world.token('USDC')
    const donations = await world.donations(token, 1)
    let asked = 0
    const sign = async () => {
      asked++
      throw Object.assign(new Error('User rejected the request.'), { code: 4001 })
    }
    expect(await sentence(world.steps({ token, donations }, { sign }))).toMatch(/^You declined in the wallet\./)
    expect(asked).toBe(1)
  })
})

describe('more than half a block', () => {
  test('is given in parts, each with its state; what one page left, the next continues', async () => {
    const token = world.token('STUB')
    const donations = await world.donations(token, 5)
    const { steps, signed } = await world.steps({ token, donations, gasLimit: 900_000n })
    expect([kinds(steps), signed]).toEqual([['approve', 'main', 'main', 'main'], []])
    const storage = world.openPage().store
    expect(storage.snapshot()).toEqual([])
    const sent: number[] = []
    const page = world.openPage({
      send: async (call, options) => {
        sent.push(sent.length)
        // The person declines the third request: the second part.
        if (sent.length === 3) throw Object.assign(new Error('no'), { code: 4001 })
        return world.flows.sendNow(call, options)
      },
    })
    const id = world.addFlow(page, steps)
    await page.engine.start(id)
    await world.flows.until(page, id, 'rejected')
    expect(await world.given(donations)).toEqual([4n, 5n, 0n, 0n, 0n])
    await page.engine.start(id)
    await world.flows.until(page, id, 'counted')
    expect(await world.given(donations)).toEqual(amounts(donations))
  })
})

describe('never a second gift', () => {
  const scopeOf = (symbol: string) => ({ account: ADA, scope: `cart:${world.token(symbol).address}` })

  /** A flow that nobody waits for any more, whose transaction may still be signed. */
  const expired = (steps: FlowStep[], symbol: string): Flow =>
    ({ id: 'x', ...scopeOf(symbol), steps, step: 0, state: { status: 'expired' } }) as unknown as Flow

  test('a cart that was given up and one that replaces it cannot both happen', async () => {
    const token = world.token('ETH')
    const donations = await world.donations(token, 2)
    const first = await world.steps({ token, donations })
    const now = Number((await world.flows.client.getBlock()).timestamp)
    const earlier = earlierCarts([expired(first.steps, 'ETH')], { ...scopeOf('ETH'), now })
    expect(earlier).toMatchObject([{ usedOnceBy: 'router' }])
    const changed = donations.map(({ campaign }) => ({ campaign, amount: 50n }))
    const second = await world.steps({ token, donations: changed, earlier })
    await world.give(world.openPage(), second.steps)
    const page = world.openPage()
    const id = world.addFlow(page, first.steps)
    await page.engine.start(id)
    expect(page.store.get(id)?.state).toMatchObject({ status: 'idle', problem: { name: 'DonationRouter_NonceUsed' } })
    expect(await world.given(donations)).toEqual([50n, 50n])
  })

  test('an authorization that was given up must pass its time before another is signed; a permit may not come along', async () => {
    const token = world.token('USDC')
    const donations = await world.donations(token, 1)
    const first = await world.steps({ token, donations })
    const now = Number((await world.flows.client.getBlock()).timestamp)
    const earlier = earlierCarts([expired(first.steps, 'USDC')], { ...scopeOf('USDC'), now })
    expect(earlier).toMatchObject([{ usedOnceBy: 'token' }])
    expect(await sentence(world.steps({ token, donations, earlier }))).toMatch(/^An earlier request .* until \d/)
    expect(earlierCarts([expired(first.steps, 'USDC')], { ...scopeOf('USDC'), now: now + 21 * 60 })).toEqual([])
  })

  test('two parts that were given up are not replaced by one', async () => {
    const token = world.token('ETH')
    const donations = await world.donations(token, 4)
    const first = await world.steps({ token, donations, gasLimit: 900_000n })
    expect(first.steps).toHaveLength(2)
    const now = Number((await world.flows.client.getBlock()).timestamp)
    const earlier = earlierCarts([expired(first.steps, 'ETH')], { ...scopeOf('ETH'), now })
    expect(await sentence(world.steps({ token, donations, earlier }))).toMatch(/^An earlier request/)
  })
})
