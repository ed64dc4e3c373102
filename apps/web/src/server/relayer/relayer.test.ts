import type { Hex } from '@commonweight/domain/hex'
import type { RelayedCall } from '@commonweight/read-models/relay/relayed-call'
import { prepareCancelNonce } from '@commonweight/sdk/prepare/donations/cancel-nonce'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { getBalance, getTransaction, getTransactionCount } from 'viem/actions'
import { parseTransaction } from 'viem/utils'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Relayer } from './relayer'
import { BUDGET, RelayWorld, settled } from './test/relay-world'

let world: RelayWorld
beforeAll(async () => {
  world = await RelayWorld.start()
})
afterAll(() => world?.stop())
beforeEach(() => world.fresh())

const UNIT = 1_000_000n
let serial = 0
const campaign = async (): Promise<Hex> => {
  const [donation] = await world.pay.donations(world.usdc, 1)
  return donation?.campaign ?? '0x'
}
/** Somebody with tokens, no coin, and a signed gift. */
const giver = async (id: Hex, amount = 2n * UNIT, seconds?: number) => {
  const account = await world.stranger(`${serial++}`, 10n)
  const cart = await world.cart(account.address, [{ campaign: id, amount }], seconds)
  return { account, cart, donations: cart.donations, data: await world.signed(account, cart) }
}

describe('a signed cart', () => {
  test('is given for a donor without any coin, and only the fee leaves the relayer’s account', async () => {
    const relayer = world.relayer()
    const { account, donations, data } = await giver(await campaign())
    const before = await getBalance(world.pay.flows.client, { address: world.account })
    const taken = await relayer.gift(data)
    expect(taken).toMatchObject({ state: 'sent', hashes: [expect.stringMatching(/^0x[0-9a-f]{64}$/)] })
    const { state, spent, reserved } = await settled(relayer, taken.id)
    expect(state).toBe('done')
    expect(await world.pay.given(donations, account.address)).toEqual([2n * UNIT])
    const after = await getBalance(world.pay.flows.client, { address: world.account })
    expect(before - after).toBe(spent)
    expect(spent).toBeLessThan(reserved)
    expect(await world.queue().remaining(BUDGET)).toBe(BUDGET - (spent ?? 0n))
  })

  test('that comes many times, to two processes, is one transaction', async () => {
    const relayers = [world.relayer(), world.relayer()]
    const { account, donations, data } = await giver(await campaign())
    const nonce = await getTransactionCount(world.pay.flows.client, { address: world.account })
    const taken = await Promise.all(Array.from({ length: 8 }, (_, index) => relayers[index % 2]?.gift(data)))
    expect(new Set(taken.map((one) => one?.id)).size).toBe(1)
    const { hashes } = await settled(relayers[0] as Relayer, taken[0]?.id ?? '0x')
    expect(hashes).toHaveLength(1)
    const again = await relayers[1]?.gift(data)
    expect(again).toMatchObject({ state: 'done', hashes })
    expect(await getTransactionCount(world.pay.flows.client, { address: world.account })).toBe(nonce + 1)
    expect(await world.pay.given(donations, account.address)).toEqual([2n * UNIT])
  })

  test('is sent as decoded: bytes after it are not', async () => {
    const relayer = world.relayer()
    const { data } = await giver(await campaign())
    const { id } = await relayer.gift(`${data}${'ab'.repeat(500)}`)
    const { hashes } = await settled(relayer, id)
    const { input } = await getTransaction(world.pay.flows.client, { hash: hashes[0] ?? '0x' })
    expect(input).toBe(data)
  })

  test.each<[string, (id: Hex) => Promise<Hex>, RegExp]>([
    ['bytes without a meaning', async () => '0x1234', /not a signed cart/],
    [
      'another function',
      async () => prepareCancelNonce({ deployment: world.pay.chain.deployment, nonce: 7n }).data,
      /not a signed cart/,
    ],
    ['less than the least gift', async (id) => (await giver(id, UNIT - 1n)).data, /for 1.00 USDC or more/],
    ['more than the donor has', async (id) => (await giver(id, 11n * UNIT)).data, /choose a smaller amount/],
    ['a signature for a day', async (id) => (await giver(id, UNIT, 90_000)).data, /too short or too long/],
    [
      'another contract in place of Campaigns',
      async (id) => {
        const { data } = await giver(id)
        const { campaigns } = world.pay.chain.deployment
        return data.replaceAll(campaigns.slice(2), 'ab'.repeat(20)) as Hex
      },
      /to the campaigns of this site/,
    ],
    [
      'another payer',
      async (id) => {
        const { data, account } = await giver(id)
        const word = account.address.slice(2).toLowerCase()
        const payer = devAccount('bao').address.slice(2).toLowerCase()
        const at = data.indexOf(word, data.indexOf(word) + 1)
        return `${data.slice(0, at)}${payer}${data.slice(at + 40)}` as Hex
      },
      /that their donor pays/,
    ],
    [
      'somebody else’s signature',
      async (id) => {
        const { cart } = await giver(id)
        return world.signed(await world.stranger('thief', 1n), cart)
      },
      /sign/i,
    ],
  ])('with %s is refused, recorded nowhere, and costs nothing', async (_, make, problem) => {
    const relayer = world.relayer()
    const data = await make(await campaign())
    const nonce = await getTransactionCount(world.pay.flows.client, { address: world.account })
    await expect(relayer.gift(data)).rejects.toThrow(problem)
    expect(await world.count()).toBe(0)
    expect(await world.queue().remaining(BUDGET)).toBe(BUDGET)
    expect(await getTransactionCount(world.pay.flows.client, { address: world.account })).toBe(nonce)
  })

  test('that the chain refuses at its turn is not sent, and its reserve is given back', async () => {
    const relayer = world.relayer({ isRunning: false })
    const { account, data } = await giver(await campaign())
    const { id } = await relayer.gift(data)
    // Meanwhile the donor sends the same cart without help.
    await world.pay.flows.client.impersonateAccount({ address: account.address })
    await world.pay.flows.client.setBalance({ address: account.address, value: BUDGET })
    await world.pay.send(account.address, { to: world.pay.chain.deployment.donationRouter, data, value: 0n })
    await relayer.sender.turn()
    expect(await relayer.find(id)).toMatchObject({ state: 'refused', hashes: [], spent: 0n })
    expect(await world.queue().remaining(BUDGET)).toBe(BUDGET)
  })
})

test('1,000 fresh accounts can spend a day’s budget and no more; then the answer says what to do', async () => {
  const probe = world.relayer({ isRunning: false })
  const id = await campaign()
  const { reserved } = await probe.gift((await giver(id)).data)
  await world.fresh()
  const budget = reserved * 4n
  const relayers = [world.relayer({ budget }), world.relayer({ budget })]
  const before = await getBalance(world.pay.flows.client, { address: world.account })
  let taken = 0
  const refusals = new Map<string, number>()
  const come = async (from: number): Promise<void> => {
    for (let index = from; index < 1_000; index += 10) {
      // Those that come late do not even need tokens: nobody simulates for them.
      const { data } = await giver(id)
      await relayers[index % 2]?.gift(data).then(
        () => {
          taken += 1
        },
        (error: Error) => refusals.set(error.message, (refusals.get(error.message) ?? 0) + 1),
      )
    }
  }
  await Promise.all(Array.from({ length: 10 }, (_, from) => come(from)))
  await expect.poll(() => world.queue().reserved(), { timeout: 20_000 }).toBe(0n)
  const cost = before - (await getBalance(world.pay.flows.client, { address: world.account }))
  expect(cost).toBeGreaterThan(0n)
  expect(cost).toBeLessThanOrEqual(budget)
  expect(await world.queue().remaining(budget)).toBe(budget - cost)
  expect(taken).toBeGreaterThanOrEqual(4)
  expect([...refusals.keys()]).toEqual([expect.stringContaining('budget of this site for network fees is used up')])
  expect(taken + [...refusals.values()].reduce((sum, count) => sum + count, 0)).toBe(1_000)
  // The fee falls from block to block: what was too little for one more call may be enough for it now.
  await expect
    .poll(
      async () => {
        await relayers[0]?.gift((await giver(id)).data).catch(() => undefined)
        return (await relayers[0]?.status())?.problem
      },
      { timeout: 20_000 },
    )
    .toContain('send it yourself')
}, 180_000)

describe('a transaction', () => {
  test('that was recorded and never went out is sent by the next process, as the same one', async () => {
    const { data } = await giver(await campaign())
    const first = world.relayer({ isRunning: false })
    const { id } = await first.gift(data)
    // The process ends between the record and the sending.
    first.chain.send = () => Promise.reject(new Error('The process ended.'))
    await expect(first.sender.turn()).rejects.toThrow('ended')
    const recorded = await first.find(id)
    expect(recorded).toMatchObject({ state: 'sent', hashes: [expect.any(String)] })
    await world.sql('update relayed_calls set sent_at = sent_at - 6000')
    await world.sql('update relay_lease set until = 0')
    const next = world.relayer()
    const done = await settled(next, id)
    expect(done).toMatchObject({ state: 'done', hashes: recorded?.hashes })
  })

  test('that no block takes is sent again with a higher fee, within what is reserved', async () => {
    const { client } = world.pay.flows
    const { data, donations, account } = await giver(await campaign())
    const relayer = world.relayer({ isRunning: false })
    const { id, maxFee } = await relayer.gift(data)
    await client.setAutomine(false)
    try {
      await relayer.sender.turn()
      const fees: bigint[] = []
      for (let turn = 0; turn < 12; turn++) {
        await world.sql('update relayed_calls set sent_at = sent_at - 50000')
        await relayer.sender.turn()
        const { raw, nonce } = (await relayer.find(id)) as RelayedCall
        const sent = parseTransaction(raw as Hex)
        expect(sent.nonce).toBe(nonce)
        fees.push(sent.maxFeePerGas ?? 0n)
      }
      expect(new Set(fees).size).toBeGreaterThan(2)
      expect(fees.every((fee) => fee <= maxFee)).toBe(true)
      expect(fees).toEqual(fees.toSorted((a, b) => (a < b ? -1 : 1)))
      await client.mine({ blocks: 1 })
      await relayer.sender.turn()
    } finally {
      await client.setAutomine(true)
    }
    expect(await relayer.find(id)).toMatchObject({ state: 'done' })
    expect(await world.pay.given(donations, account.address)).toEqual([2n * UNIT])
  })

  test('waits while another is on its way: one nonce at a time', async () => {
    const { client } = world.pay.flows
    const id = await campaign()
    const gifts = await Promise.all([0, 1, 2].map(() => giver(id)))
    const relayers = [world.relayer({ isRunning: false }), world.relayer({ isRunning: false })] as const
    await client.setAutomine(false)
    try {
      for (const { data } of gifts) await relayers[0].gift(data)
      for (let turn = 0; turn < 4; turn++) await relayers[turn % 2]?.sender.turn()
      expect(await world.count('sent')).toBe(1)
      expect(await world.count('waiting')).toBe(2)
    } finally {
      await client.setAutomine(true)
      await client.mine({ blocks: 1 })
    }
  })
})

test('an empty account takes no calls, and says so', async () => {
  const { client } = world.pay.flows
  const { data } = await giver(await campaign())
  const balance = await getBalance(client, { address: world.account })
  await client.setBalance({ address: world.account, value: 1_000n })
  try {
    const relayer = world.relayer()
    await expect(relayer.gift(data)).rejects.toThrow('account for network fees is empty')
    expect(await relayer.status()).toMatchObject({ balance: 1_000n, problem: expect.stringContaining('empty') })
  } finally {
    await client.setBalance({ address: world.account, value: balance })
  }
})
