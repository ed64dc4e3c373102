import { canonicalDocument } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import { migrate } from '@commonweight/postgres/migrate'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDb, type Db } from '../src/create-db'
import { expireDocuments } from '../src/documents/expire-documents'
import { getDocument } from '../src/documents/get-document'
import { putDocument } from '../src/documents/put-document'
import { type PublishedList, putRewardList, refreshReward } from '../src/rewards/put-reward-list'
import { getRewardList, listRewardsOf } from '../src/rewards/reward-lists'
import { hex } from './chain-rows'

const [REWARD, ANN, BOB, TOKEN] = [hex(1), hex(0xa, 20), hex(0xb, 20), hex(0xc, 20)]

const NOW = 1_000
const FIXED = { kind: 'list', root: hex(9), token: TOKEN, claimed: 0n, expiresAt: 2_000, readAt: NOW } as const

const rewardsOf = (account: Hex, tokens: readonly Hex[] = [TOKEN], now = NOW) =>
  listRewardsOf(db, account, { tokens, now })

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

test('a published list names its accounts and keeps its document; a later list of the reward takes its place', async () => {
  const [first, second] = await Promise.all([1, 2].map((lines) => canonicalDocument({ lines })))
  if (!first || !second) throw new Error('There are no documents.')
  for (const { bytes } of [first, second]) await putDocument(db, bytes)
  const place = { ...FIXED, airdrop: REWARD, amount: 100n }
  const both = [
    { account: ANN, total: '10' },
    { account: BOB, total: '5' },
  ]
  expect(await putRewardList(db, { ...place, digest: first.digest, lines: both })).toEqual({ isNew: true })
  expect(await putRewardList(db, { ...place, digest: first.digest, lines: both })).toEqual({ isNew: false })
  expect(await getRewardList(db, REWARD)).toBe(first.cid)
  const ofBob = { airdrop: REWARD, token: TOKEN, total: 5n, most: 5n, isCertain: true, list: first.cid, readAt: NOW }
  expect(await rewardsOf(BOB)).toEqual([ofBob])
  await putRewardList(db, { ...place, digest: second.digest, lines: [{ account: ANN, total: '12' }] })
  expect(await rewardsOf(BOB)).toEqual([])
  expect(await rewardsOf(ANN)).toMatchObject([{ total: 12n, list: second.cid }])
  await expireDocuments(db, -1)
  expect(await getDocument(db, first.digest)).toBeNull()
  expect((await getDocument(db, second.digest))?.isReferenced).toBe(true)
})

const CY = hex(0xd, 20)

/** Publishes a reward that gives Cy `total` and another account what `others` says. */
async function publish(airdrop: number, { others = '0', total = '1000', ...rest }: Published) {
  const { bytes, digest } = await canonicalDocument({ lines: [airdrop] })
  await putDocument(db, bytes)
  const lines = [
    { account: CY, total },
    { account: ANN, total: others },
  ]
  await putRewardList(db, { ...FIXED, airdrop: hex(airdrop), digest, lines, ...rest })
}
type Published = Partial<PublishedList> & { amount: bigint; others?: string; total?: string }

/** Each is published 20 times; none costs the stranger more than a moment's use of the money. */
const CROWDING: Record<string, Published> = {
  'promised much, with little in it': { amount: 3n, total: '99999999' },
  'in a token that the site does not list': { amount: 10_000n, token: hex(0xf, 20) },
  'all of which another line takes': { amount: 99_999n, others: '99999' },
  'whose time is over': { amount: 99_999n, expiresAt: NOW },
  'that were emptied by claims': { amount: 99_999n, claimed: 99_999n },
  'that their creator may take back at once': { amount: 99_999n, kind: 'budget' },
}

test.each(Object.entries(CROWDING))('rewards %s crowd out no other', async (_, crowding) => {
  const OTHER = hex(0xe, 20)
  await publish(0xffff, { amount: 500n })
  await publish(0xfffe, { amount: 1n, token: OTHER })
  for (let i = 0x100; i < 0x114; i++) await publish(i, crowding)
  const shown = (await rewardsOf(CY, [TOKEN, OTHER])).map(({ airdrop }) => airdrop)
  expect(shown).toEqual(expect.arrayContaining([hex(0xffff), hex(0xfffe)]))
  await db.rewardList.deleteMany()
})

test('budgets that are empty by now give way to one with money in it once they were read again', async () => {
  await publish(0xffff, { amount: 500n, kind: 'budget' })
  const read = { ...FIXED, kind: 'budget', amount: 99_999n } as const
  for (let i = 0x100; i < 0x110; i++) await publish(i, read)
  for (let turn = 0; turn < 2; turn++) {
    for (const { airdrop } of await rewardsOf(CY)) {
      if (airdrop !== hex(0xffff)) await refreshReward(db, airdrop, NOW + 1, { ...read, claimed: 99_999n })
    }
  }
  const shown = await rewardsOf(CY)
  expect(shown.filter(({ most }) => most > 0n)).toMatchObject([{ airdrop: hex(0xffff), most: 500n, isCertain: false }])
  await refreshReward(db, hex(0xffff), NOW, { ...read, root: hex(8) })
  expect(await getRewardList(db, hex(0xffff))).toBeNull()
  await db.rewardList.deleteMany()
})

test.each([
  [
    { amount: 1_500n, others: '500' },
    { most: 1_000n, isCertain: true },
  ],
  [
    { amount: 1_499n, others: '500' },
    { most: 1_000n, isCertain: false },
  ],
  [{ amount: 400n }, { most: 400n, isCertain: false }],
  [{ amount: 0n }, { most: 0n, isCertain: false }],
])('a list with %o gives at most and surely %o', async (published, shown) => {
  await publish(0x51, published)
  expect(await rewardsOf(CY)).toMatchObject([shown])
})

test('lists of one reward that come at the same time end as one of them, without an error', async () => {
  const { bytes, digest } = await canonicalDocument({ lines: [4] })
  await putDocument(db, bytes)
  const place = { ...FIXED, airdrop: hex(0x777), amount: 100n, digest }
  const lines = (total: number) => [ANN, BOB].map((account) => ({ account, total: String(total) }))
  await Promise.all(Array.from({ length: 8 }, (_, i) => putRewardList(db, { ...place, lines: lines(i + 1) })))
  const totals = [ANN, BOB].map(async (account) => {
    const found = await rewardsOf(account)
    return found.find(({ airdrop }) => airdrop === hex(0x777))?.total
  })
  const [ann, bob] = await Promise.all(totals)
  expect(ann).toBeGreaterThan(0n)
  expect(bob).toBe(ann)
})
