import { type Hex, lowerHex } from '@commonweight/domain/hex'
import { followDepositRow } from '@commonweight/read-models/relay/followed-deposits'
import { depositAddress } from '@commonweight/sdk/ids/deposit-address'
import { devAccount } from '@commonweight/testkit/dev-accounts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lookAtDeposits } from './deposit-watch'
import { RelayWorld, settled } from './test/relay-world'

let world: RelayWorld
beforeAll(async () => {
  world = await RelayWorld.start()
})
afterAll(() => world?.stop())
beforeEach(() => world.fresh())

const UNIT = 1_000_000n
const keyOf = (text: string) => new TextEncoder().encode(text)
const campaign = async (): Promise<Hex> => {
  const [donation] = await world.pay.donations(world.usdc, 1)
  return donation?.campaign ?? '0x'
}

describe('a deposit address', () => {
  const send = async (beneficiary: Hex, id: Hex, amount: bigint): Promise<void> => {
    const address = depositAddress({ deployment: world.pay.chain.deployment, campaign: id, beneficiary })
    await world.mint(address, amount)
  }

  test('is swept into the campaign in the beneficiary’s name, each time that money has come', async () => {
    const relayers = [world.relayer(), world.relayer()] as const
    const beneficiary = (await world.stranger('beneficiary', 0n)).address.toLowerCase() as Hex
    const id = await campaign()
    const sweep = { campaign: id, beneficiary, token: world.usdc.address }
    await expect(relayers[0].sweep(sweep)).rejects.toThrow('less than 1.00 USDC')
    await send(beneficiary, id, 5n * UNIT)
    const both = await Promise.all([relayers[0].sweep(sweep), relayers[1].sweep(sweep)])
    expect(both[0].id).toBe(both[1].id)
    expect(await settled(relayers[0], both[0].id)).toMatchObject({ state: 'done' })
    await send(beneficiary, id, 3n * UNIT)
    const second = await relayers[1].sweep(sweep)
    expect(second.id).not.toBe(both[0].id)
    expect(await settled(relayers[1], second.id)).toMatchObject({ state: 'done' })
    expect(await world.pay.given([{ campaign: id, amount: 0n }], beneficiary)).toEqual([8n * UNIT])
  })

  test('that is followed is swept when money has come, in turns; the cost of a look is bounded', async () => {
    const relayer = world.relayer()
    const { deployment } = world.pay.chain
    const id = await campaign()
    const people = await Promise.all(Array.from({ length: 50 }, (_, index) => world.stranger(`followed ${index}`, 0n)))
    const until = Math.floor(Date.now() / 1000) + 1_000
    for (const { address: beneficiary } of people) {
      const address = depositAddress({ deployment, campaign: id, beneficiary })
      const deposit = { campaign: id, beneficiary: lowerHex(beneficiary), token: world.usdc.address, address }
      // A network may follow 20; these are as many networks.
      const follower = { region: keyOf('any'), site: keyOf('any'), network: keyOf(beneficiary) }
      await followDepositRow(world.db, { deposit, follower }, until)
    }
    await world.sql('update followed_deposits set looked_at = 0')
    const chosen = people.slice(0, 3).map(({ address }) => address.toLowerCase() as Hex)
    for (const beneficiary of chosen) await send(beneficiary, id, 2n * UNIT)
    const given = () => Promise.all(chosen.map((one) => world.pay.given([{ campaign: id, amount: 0n }], one)))
    await lookAtDeposits(relayer, world.db)
    expect(await world.db.followedDeposit.count({ where: { lookedAt: { gt: 0 } } })).toBe(40)
    await lookAtDeposits(relayer, world.db)
    expect(await world.db.followedDeposit.count({ where: { lookedAt: { gt: 0 } } })).toBe(50)
    await expect.poll(given, { timeout: 20_000 }).toEqual([[2n * UNIT], [2n * UNIT], [2n * UNIT]])
    await world.sql('update followed_deposits set until = 0')
    await lookAtDeposits(relayer, world.db)
    expect(await world.db.followedDeposit.count()).toBe(0)
  })

  test('in a token that this site does not name is left to others', async () => {
    const relayer = world.relayer()
    const token = world.pay.token('DAI').address
    const beneficiary = devAccount('bao').address
    await expect(relayer.sweep({ campaign: await campaign(), beneficiary, token })).rejects.toThrow('for this token')
  })
})
