import type { Hex } from '@commonweight/domain/hex'
import { depositAddress } from '@commonweight/sdk/ids/deposit-address'
import { prepareDonateSigned } from '@commonweight/sdk/prepare/donations/donate-signed'
import { getBalance } from 'viem/actions'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { BUDGET, RelayWorld, settled } from './test/relay-world'

let world: RelayWorld
beforeAll(async () => {
  world = await RelayWorld.start()
})
afterAll(() => world?.stop())
beforeEach(() => world.fresh())

const UNIT = 1_000_000n
/** Answers every call with ERC-1271's magic value. */
const SIGNS_ALL: Hex = '0x631626ba7e60e01b5f5260205ff3'
/** Takes all gas that it is given. */
const BURNS_ALL: Hex = '0x5b5f56'

let serial = 0
const campaign = async (): Promise<Hex> => {
  const [donation] = await world.pay.donations(world.usdc, 1)
  return donation?.campaign ?? '0x'
}
/** A gift by an account that is a contract with this code, with tokens and an allowance for the router. */
const giftOfContract = async (code: Hex, id: Hex): Promise<{ account: Hex; data: Hex }> => {
  const { client } = world.pay.flows
  const { address } = await world.stranger(`contract ${serial++}`, 10n)
  await client.setBalance({ address, value: BUDGET })
  await client.impersonateAccount({ address })
  await world.pay.approve(world.usdc, world.pay.chain.deployment.donationRouter, 2n * UNIT, address)
  await client.setCode({ address, bytecode: code })
  const cart = await world.cart(address, [{ campaign: id, amount: 2n * UNIT }])
  return {
    account: address,
    data: prepareDonateSigned({ deployment: world.pay.chain.deployment, cart, signature: '0x' }).data,
  }
}
const giftOf = async (name: string, id: Hex) => {
  const account = await world.stranger(`${name} ${serial++}`, 10n)
  const cart = await world.cart(account.address, [{ campaign: id, amount: 2n * UNIT }])
  return { account: account.address, data: await world.signed(account, cart) }
}

describe('a contract as the donor', () => {
  test('is relayed like any account', async () => {
    const relayer = world.relayer()
    const id = await campaign()
    const { account, data } = await giftOfContract(SIGNS_ALL, id)
    expect(await settled(relayer, (await relayer.gift(data)).id)).toMatchObject({
      state: 'done',
      account: account.toLowerCase(),
    })
  })

  test('that takes all gas while it is asked for its signature is refused in words, within the bound', async () => {
    const relayer = world.relayer()
    const { data } = await giftOfContract(BURNS_ALL, await campaign())
    await expect(relayer.gift(data)).rejects.toMatchObject({ name: 'RelayRefusal', kind: 'refused' })
    expect(await world.count()).toBe(0)
  })

  test('that changes before its turn costs nothing and keeps nobody waiting', async () => {
    const relayer = world.relayer({ isRunning: false })
    const id = await campaign()
    const { account, data } = await giftOfContract(SIGNS_ALL, id)
    const first = await relayer.gift(data)
    const second = await relayer.gift((await giftOf('waiting', id)).data)
    await world.pay.flows.client.setCode({ address: account, bytecode: BURNS_ALL })
    await relayer.sender.turn()
    expect(await relayer.find(first.id)).toMatchObject({ state: 'refused', spent: 0n })
    await relayer.sender.turn()
    expect((await relayer.find(second.id))?.state).not.toBe('waiting')
  })
})

test('many small gifts in one cart are no cheap way to the budget', async () => {
  const relayer = world.relayer()
  const account = await world.stranger('small', 10n)
  const donations = (await world.pay.donations(world.usdc, 3)).map((one) => ({ ...one, amount: UNIT / 2n }))
  const data = await world.signed(account, await world.cart(account.address, donations))
  await expect(relayer.gift(data)).rejects.toThrow('1.00 USDC or more for each gift')
})

test('one donor’s carts reserve no more than four places, however many they sign over the same money', async () => {
  const relayer = world.relayer({ isRunning: false })
  const id = await campaign()
  const account = await world.stranger('greedy', 2n)
  const signed = async () => world.signed(account, await world.cart(account.address, [{ campaign: id, amount: UNIT }]))
  for (let index = 0; index < 4; index++) await relayer.gift(await signed())
  await expect(relayer.gift(await signed())).rejects.toThrow('Other gifts of this account are on their way')
  expect(await relayer.gift((await giftOf('other', id)).data)).toMatchObject({ state: 'waiting' })
})

describe('a sweep', () => {
  test('of what is no token is refused before the chain is asked', async () => {
    const relayer = world.relayer()
    const sweep = { campaign: await campaign(), beneficiary: world.account, token: `0x${'ab'.repeat(20)}` as Hex }
    await expect(relayer.sweep(sweep)).rejects.toThrow('for this token')
  })

  test('comes again after those before it were deleted', async () => {
    const relayer = world.relayer()
    const beneficiary = (await world.stranger('sweeps', 0n)).address.toLowerCase() as Hex
    const id = await campaign()
    const sweep = { campaign: id, beneficiary, token: world.usdc.address }
    const address = depositAddress({ deployment: world.pay.chain.deployment, campaign: id, beneficiary })
    for (let turn = 0; turn < 4; turn++) {
      await world.mint(address, 2n * UNIT)
      const { id: call } = await relayer.sweep(sweep)
      expect(await settled(relayer, call)).toMatchObject({ state: 'done' })
      // The two oldest of three go.
      if (turn === 2) {
        await world.sql(
          `delete from relayed_calls where id in (select id from relayed_calls order by created_at limit 2)`,
        )
      }
    }
    expect(await world.pay.given([{ campaign: id, amount: 0n }], beneficiary)).toEqual([8n * UNIT])
  })
})

test('a gift whose block a reorganisation took back is given again, once, at the cost of one', async () => {
  const { client } = world.pay.flows
  const id = await campaign()
  const { account, data } = await giftOf('reorganised', id)
  const given = () => world.pay.given([{ campaign: id, amount: 0n }], account)
  const snapshot = await client.snapshot()
  const first = world.relayer({ isRunning: false })
  const { id: call } = await first.gift(data)
  await first.sender.turn()
  await first.sender.turn()
  expect(await first.find(call)).toMatchObject({ state: 'done' })
  expect(await given()).toEqual([2n * UNIT])
  await client.revert({ id: snapshot })
  expect(await given()).toEqual([0n])
  const before = await getBalance(client, { address: world.account })
  const next = world.relayer({ isRunning: false })
  await world.sql('update relay_lease set until = 0')
  for (let turn = 0; turn < 4; turn++) {
    await next.sender.turn()
    await world.sql('update relayed_calls set sent_at = sent_at - 6000')
  }
  const again = await next.find(call)
  expect(again).toMatchObject({ state: 'done', hashes: [expect.any(String)] })
  expect(await given()).toEqual([2n * UNIT])
  expect(before - (await getBalance(client, { address: world.account }))).toBe(again?.spent)
  expect(await world.queue().remaining(BUDGET)).toBe(BUDGET - (again?.spent ?? 0n))
  // Deep enough below the head it is final, and not looked at any more.
  await client.mine({ blocks: 70 })
  await world.sql('update relay_lease set until = 0')
  await world.relayer({ isRunning: false }).sender.turn()
  expect(await world.queue().unsure()).toEqual([])
})
