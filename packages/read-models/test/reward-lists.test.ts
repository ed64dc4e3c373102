import { canonicalDocument } from '@commonweight/domain/canonical'
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
  const place = { airdrop: REWARD, root: hex(9), token: TOKEN }
  const both = [
    { account: ANN, total: '10' },
    { account: BOB, total: '5' },
  ]
  for (let i = 0; i < 2; i++) await putRewardList(db, { ...place, digest: first.digest, lines: both })
  expect(await getRewardList(db, REWARD)).toBe(first.cid)
  expect(await listRewardsOf(db, BOB)).toEqual([{ airdrop: REWARD, token: TOKEN, total: 5n, list: first.cid }])
  await putRewardList(db, { ...place, digest: second.digest, lines: [{ account: ANN, total: '12' }] })
  expect(await listRewardsOf(db, BOB)).toEqual([])
  expect(await listRewardsOf(db, ANN)).toMatchObject([{ total: 12n, list: second.cid }])
  await expireDocuments(db, -1)
  expect(await getDocument(db, first.digest)).toBeNull()
  expect((await getDocument(db, second.digest))?.isReferenced).toBe(true)
})
