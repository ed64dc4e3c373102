import type { Hex } from '@commonweight/domain/hex'
import { migrate } from '@commonweight/postgres/migrate'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dropCallerTraces } from '../src/callers/drop-caller-traces'
import { createDb, type Db } from '../src/create-db'
import { followDepositRow, isFollowedAddress, noteHeld, takeFollowedDeposits } from '../src/relay/followed-deposits'

const ENDS = 2_000_000_000
const CAMPAIGN: Hex = `0x${'c'.repeat(64)}`

let server: Awaited<ReturnType<typeof scratchPostgres>>
let db: Db
beforeAll(async () => {
  server = await scratchPostgres()
  await migrate(server.url)
  db = createDb(server.url)
})
afterAll(async () => {
  await db?.$disconnect()
  await server?.remove()
})
beforeEach(() => db.$executeRaw`truncate followed_deposits, deposit_followers`)

const account = (index: number): Hex => `0x${index.toString(16).padStart(40, '0')}`
const keyOf = (text: string) => new TextEncoder().encode(text)
/** @param network Like 1.2.3. */
const follow = (index: number, network: string, until = ENDS, through = db) => {
  const [region = ''] = network.split('.')
  const site = network.split('.').slice(0, 2).join('.')
  const deposit = { campaign: CAMPAIGN, beneficiary: account(index), token: account(0), address: account(index) }
  const follower = { region: keyOf(region), site: keyOf(site), network: keyOf(network) }
  return followDepositRow(through, { deposit, follower }, until)
}
const followed = async (): Promise<number[]> =>
  (await db.followedDeposit.findMany()).map(({ beneficiary }) => Number(beneficiary)).sort((a, b) => a - b)
const hasAll = async (...wanted: number[]) => {
  const all = await followed()
  return wanted.every((index) => all.includes(index))
}

/** As `follow` of many, each by a network of its own, in regions of `perRegion`; fast. */
async function crowd(from: number, count: number, perRegion: number): Promise<void> {
  await db.$executeRaw`
    insert into followed_deposits (campaign, beneficiary, token, address, until, looked_at, followed_at)
    select ${CAMPAIGN}, '0x' || lpad(to_hex(n), 40, '0'), '', '0x' || lpad(to_hex(n), 40, '0'), ${ENDS}::bigint, 1, n
    from generate_series(${from}::int, ${from + count - 1}::int) n`
  await db.$executeRaw`
    insert into deposit_followers (campaign, beneficiary, network, region, site, asked_at, is_first)
    select ${CAMPAIGN}, '0x' || lpad(to_hex(n), 40, '0'), convert_to('n' || n, 'UTF8'),
      convert_to('r' || n / ${perRegion}::int, 'UTF8'), convert_to('s' || n, 'UTF8'),
      (extract(epoch from now()) * 1000)::bigint, true
    from generate_series(${from}::int, ${from + count - 1}::int) n`
}

test('an address that is followed is known as one', async () => {
  await follow(7, '1.2.3')
  expect(await isFollowedAddress(db, account(7))).toBe(true)
  expect(await isFollowedAddress(db, account(8))).toBe(false)
})

test('a network follows 20 addresses; the next takes the place of the one that it asked for first', async () => {
  await follow(999, '9.9.9')
  for (let index = 1; index <= 23; index++) await follow(index, '1.2.3')
  expect(await followed()).toEqual([...Array.from({ length: 20 }, (_, index) => index + 4), 999])
  await follow(4, '1.2.3', ENDS + 5)
  await follow(24, '1.2.3')
  expect(await hasAll(4, 24, 999)).toBe(true)
  expect(await hasAll(5)).toBe(false)
  expect((await db.followedDeposit.findFirst({ where: { beneficiary: account(4) } }))?.until).toBe(BigInt(ENDS + 5))
})

test('nobody takes over an address that others follow in order to drop it', async () => {
  await follow(1, '1.1.1')
  await follow(1, '6.6.6')
  // Keys of who asked are gone after a day.
  await follow(2, '1.1.1')
  await db.$executeRaw`delete from deposit_followers where beneficiary = ${account(2)}`
  await follow(2, '6.6.6')
  for (let index = 100; index < 130; index++) await follow(index, '6.6.6')
  expect(await hasAll(1, 2)).toBe(true)
  expect((await followed()).length).toBe(22)
})

test('where 2,000 are followed, those with most addresses in one region lose theirs', async () => {
  await follow(1, '1.1.1')
  await follow(2, '2.2.2')
  await crowd(10_000, 1_998, 2_000)
  for (let index = 20_000; index < 20_010; index++) await follow(index, `5.${index}.1`)
  const all = await followed()
  expect(all).toHaveLength(2_000)
  expect(await hasAll(1, 2, ...Array.from({ length: 10 }, (_, index) => 20_000 + index))).toBe(true)
  expect(all, 'their oldest').not.toContain(10_000)
})

test('one at which money lies stays, also where all networks are as large', async () => {
  await crowd(1, 2_000, 1)
  await noteHeld(db, [account(1), account(2)], [account(1)])
  for (let index = 5_000; index < 5_020; index++) await follow(index, `8.${index}.1`)
  expect(await hasAll(1)).toBe(true)
  expect(await hasAll(2)).toBe(false)
  await noteHeld(db, [account(1)], [])
  expect(await db.followedDeposit.count({ where: { isHeld: true } })).toBe(0)
})

test('a new address is looked at after those that wait: who asks often delays nobody', async () => {
  await crowd(1, 3, 1)
  await follow(50, '1.1.1')
  const turns = await takeFollowedDeposits(db, 3)
  expect(turns.map(({ beneficiary }) => Number(beneficiary)).sort()).toEqual([1, 2, 3])
})

test('what says who asked is deleted within a day; the address is followed for its week', async () => {
  await follow(1, '1.1.1')
  await dropCallerTraces(db)
  expect(await db.depositFollower.count()).toBe(1)
  await db.$executeRaw`update deposit_followers set asked_at = asked_at - 23 * 3600 * 1000`
  await dropCallerTraces(db)
  expect(await db.depositFollower.count()).toBe(0)
  expect(await followed()).toEqual([1])
})

test('many networks that ask two processes at the same time all get an answer, within the bounds', async () => {
  await crowd(10_000, 1_990, 2_000)
  const other = createDb(server.url)
  try {
    const asked = Array.from({ length: 120 }, (_, index) =>
      follow(30_000 + (index % 70), `7.${index % 3}.${index % 4}`, ENDS, index % 2 ? db : other),
    )
    await Promise.all(asked)
  } finally {
    await other.$disconnect()
  }
  expect(await db.followedDeposit.count()).toBeLessThanOrEqual(2_000)
  const perNetwork = await db.depositFollower.groupBy({ by: ['network'], _count: true })
  expect(Math.max(...perNetwork.map(({ _count }) => _count))).toBeLessThanOrEqual(20)
})
