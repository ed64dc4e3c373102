import type { Hex } from '@commonweight/domain/hex'
import type { RelayedCall } from '@commonweight/read-models/relay/relayed-call'
import type { TypedDataDefinition } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { getTransactionCount } from 'viem/actions'
import { keccak256, stringToBytes } from 'viem/utils'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cartScope } from '../../features/checkout/lines/given-lines'
import { earlierCarts } from '../../features/checkout/pay/earlier-carts'
import { ADA, ada } from '../../features/checkout/test/pay-world'
import { MemoryStorage } from '../../transactions/test/flow-lab'
import { RelayRefusal } from './relay-refusal'
import type { Relayer } from './relayer'
import { RelayWorld } from './test/relay-world'

const UNIT = 1_000_000n
let world: RelayWorld
beforeAll(async () => {
  world = await RelayWorld.start()
  await world.mint(ADA, 1_000n * UNIT)
})
afterAll(() => world?.stop())
beforeEach(() => world.fresh())

const reportOf = ({ state, hashes, problem }: RelayedCall) =>
  state === 'refused' ? { refused: problem ?? '' } : { hash: hashes.at(-1) ?? null }
const refusal = (error: unknown) => {
  if (error instanceof RelayRefusal) return { refused: error.message }
  throw error
}
/** What a page gets of the site, without HTTP between them. */
const relayOf = (relayer: Relayer) => ({
  send: (data: Hex) => relayer.gift(data).then(reportOf, refusal),
  report: async (id: Hex, data: Hex) => {
    const call = await relayer.find(id)
    return call ? reportOf(call) : relayOf(relayer).send(data)
  },
})
const gifts = async () => (await world.pay.donations(world.usdc, 2)).map((one) => ({ ...one, amount: 2n * UNIT }))
const stateOf = ({ store }: ReturnType<typeof world.pay.openPage>, id: string) => store.get(id)?.state

test('one signature and no transaction, by an account without any coin', async () => {
  const donor = privateKeyToAccount(keccak256(stringToBytes('no coin')))
  const account = donor.address.toLowerCase() as Hex
  await world.mint(account, 100n * UNIT)
  const page = world.pay.openPage({ relay: relayOf(world.relayer()) })
  const donations = await gifts()
  const sign = (data: TypedDataDefinition) => donor.signTypedData(data as never)
  const { steps, signed } = await world.pay.steps({ token: world.usdc, donations, account, isRelayed: true }, { sign })
  expect(signed).toEqual(['ReceiveWithAuthorization'])
  expect(steps).toHaveLength(1)
  await world.pay.give(page, steps, account)
  expect(page.asked, 'the wallet sends nothing').toEqual([])
  expect(await world.pay.given(donations, account)).toEqual([2n * UNIT, 2n * UNIT])
  expect(await getTransactionCount(world.pay.flows.client, { address: account })).toBe(0)
})

test.each([
  ['an allowance', ['Cart']],
  ['a permit, which takes a second signature', ['Permit', 'Cart']],
])('by %s, too', async (way, prompts) => {
  const token = world.usdc
  const donations = await gifts()
  const { donationRouter } = world.pay.chain.deployment
  if (way === 'an allowance') await world.pay.approve(token, donationRouter, 4n * UNIT)
  // A token that does not accept one standard leaves the next.
  const sign = async (data: TypedDataDefinition) => {
    if (data.primaryType === 'ReceiveWithAuthorization') throw new Error('This wallet does not sign this.')
    return ada.signTypedData(data as never)
  }
  const { steps, signed } = await world.pay.steps({ token, donations, isRelayed: true }, { sign })
  expect(signed.filter((type) => type !== 'ReceiveWithAuthorization')).toEqual(prompts)
  const page = world.pay.openPage({ relay: relayOf(world.relayer()) })
  await world.pay.give(page, steps)
  expect(page.asked).toEqual([])
  expect(await world.pay.given(donations)).toEqual([2n * UNIT, 2n * UNIT])
})

test('what the site refuses, the wallet sends: the same cart, once', async () => {
  const page = world.pay.openPage({ relay: relayOf(world.relayer({ budget: 1n })) })
  const donations = await gifts()
  const { steps } = await world.pay.steps({ token: world.usdc, donations, isRelayed: true })
  const id = world.pay.addFlow(page, steps)
  await page.engine.start(id)
  await world.pay.flows.until(page, id, 'idle')
  const state = stateOf(page, id)
  expect(state?.status === 'idle' && state.problem?.text).toContain('is used up')
  expect(page.asked).toEqual([])
  // The signed cart has left the browser: a new one for the same lines would be a second gift.
  const question = { account: ADA, scope: cartScope(world.usdc.address), now: 0 }
  expect(earlierCarts(page.store.snapshot(), question)).toMatchObject([{ flowId: id, usedOnceBy: 'token' }])
  await page.engine.start(id)
  await world.pay.flows.until(page, id, 'counted')
  expect(page.asked).toHaveLength(1)
  expect(await world.pay.given(donations)).toEqual([2n * UNIT, 2n * UNIT])
})

test('an answer that is lost, and a page that is closed, do not lose the gift, and make no second one', async () => {
  const relay = relayOf(world.relayer())
  const storage = new MemoryStorage()
  const lost = async (data: Hex) => {
    await relay.send(data)
    throw new TypeError('Failed to fetch')
  }
  const first = world.pay.openPage({ storage, relay: { ...relay, send: lost, report: lost } })
  const donations = await gifts()
  const { steps } = await world.pay.steps({ token: world.usdc, donations, isRelayed: true })
  const id = world.pay.addFlow(first, steps)
  await first.engine.start(id)
  const second = world.pay.openPage({ storage, relay })
  const end = second.engine.begin()
  await world.pay.flows.until(second, id, 'counted')
  end()
  expect(await world.pay.given(donations)).toEqual([2n * UNIT, 2n * UNIT])
})

test('a request that never arrived is made again by the page that looks', async () => {
  const relayer = world.relayer()
  const relay = relayOf(relayer)
  const offline = () => Promise.reject(new TypeError('Failed to fetch'))
  const page = world.pay.openPage({ relay: { ...relay, send: offline } })
  const donations = await gifts()
  const { steps } = await world.pay.steps({ token: world.usdc, donations, isRelayed: true })
  await world.pay.give(page, steps)
  expect(await world.pay.given(donations)).toEqual([2n * UNIT, 2n * UNIT])
})

test('a transaction that was sent again with a higher fee is followed', async () => {
  const { client } = world.pay.flows
  const relayer = world.relayer({ isRunning: false })
  const page = world.pay.openPage({ relay: relayOf(relayer) })
  const donations = await gifts()
  const { steps } = await world.pay.steps({ token: world.usdc, donations, isRelayed: true })
  const id = world.pay.addFlow(page, steps)
  await client.setAutomine(false)
  try {
    await page.engine.start(id)
    await relayer.sender.turn()
    await page.engine.check(id)
    expect(stateOf(page, id)).toMatchObject({ status: 'submitted', trace: { isSeen: true } })
    await world.sql('update relayed_calls set sent_at = sent_at - 50000')
    await relayer.sender.turn()
    await page.engine.check(id)
    expect(stateOf(page, id)).toMatchObject({ status: 'submitted' })
    await client.mine({ blocks: 1 })
  } finally {
    await client.setAutomine(true)
  }
  await world.pay.flows.until(page, id, 'counted')
  expect(await world.pay.given(donations)).toEqual([2n * UNIT, 2n * UNIT])
})
