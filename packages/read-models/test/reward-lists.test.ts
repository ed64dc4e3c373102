import { canonicalDocument } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import { migrate } from '@commonweight/postgres/migrate'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDb, type Db } from '../src/create-db'
import { expireDocuments } from '../src/documents/expire-documents'
import { getDocument } from '../src/documents/get-document'
import { putDocument } from '../src/documents/put-document'
import { putRewardList } from '../src/rewards/put-reward-list'
import { getRewardList, listRewardsOf } from '../src/rewards/reward-lists'
import { hex } from './chain-rows'

const [REWARD, ANN, BOB, TOKEN] = [hex(1), hex(0xa, 20), hex(0xb, 20), hex(0xc, 20)]

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
  const place = { airdrop: REWARD, root: hex(9), token: TOKEN, amount: 100n }
  const both = [
    { account: ANN, total: '10' },
    { account: BOB, total: '5' },
  ]
  for (let i = 0; i < 2; i++) await putRewardList(db, { ...place, digest: first.digest, lines: both })
  expect(await getRewardList(db, REWARD)).toBe(first.cid)
  expect(await listRewardsOf(db, BOB, [TOKEN])).toEqual([{ airdrop: REWARD, token: TOKEN, total: 5n, list: first.cid }])
  await putRewardList(db, { ...place, digest: second.digest, lines: [{ account: ANN, total: '12' }] })
  expect(await listRewardsOf(db, BOB, [TOKEN])).toEqual([])
  expect(await listRewardsOf(db, ANN, [TOKEN])).toMatchObject([{ total: 12n, list: second.cid }])
  await expireDocuments(db, -1)
  expect(await getDocument(db, first.digest)).toBeNull()
  expect((await getDocument(db, second.digest))?.isReferenced).toBe(true)
})

test('strangers’ lists crowd out none that had more in it, nor those in other tokens', async () => {
  const { bytes, digest } = await canonicalDocument({ lines: [3] })
  await putDocument(db, bytes)
  const [CY, OTHER, UNLISTED] = [hex(0xd, 20), hex(0xe, 20), hex(0xf, 20)]
  const publish = (airdrop: number, token: Hex, amount: bigint, total = '1000') =>
    putRewardList(db, { airdrop: hex(airdrop), root: hex(9), digest, token, amount, lines: [{ account: CY, total }] })
  await publish(0xffff, TOKEN, 500n)
  await publish(0xfffe, OTHER, 1n)
  for (let i = 0x100; i < 0x180; i++) await publish(i, TOKEN, BigInt(i % 3), '99999999')
  for (let i = 0x200; i < 0x240; i++) await publish(i, UNLISTED, 10_000n)
  const shown = (await listRewardsOf(db, CY, [TOKEN, OTHER])).map(({ airdrop }) => airdrop)
  expect(shown).toHaveLength(11)
  expect(shown).toEqual(expect.arrayContaining([hex(0xffff), hex(0xfffe)]))
})

test('lists of one reward that come at the same time end as one of them, without an error', async () => {
  const { bytes, digest } = await canonicalDocument({ lines: [4] })
  await putDocument(db, bytes)
  const place = { airdrop: hex(0x777), root: hex(9), token: TOKEN, amount: 1n, digest }
  const lines = (total: number) => [ANN, BOB].map((account) => ({ account, total: String(total) }))
  await Promise.all(Array.from({ length: 8 }, (_, i) => putRewardList(db, { ...place, lines: lines(i + 1) })))
  const totals = [ANN, BOB].map(async (account) => {
    const found = await listRewardsOf(db, account, [TOKEN])
    return found.find(({ airdrop }) => airdrop === hex(0x777))?.total
  })
  const [ann, bob] = await Promise.all(totals)
  expect(ann).toBeGreaterThan(0n)
  expect(bob).toBe(ann)
})
