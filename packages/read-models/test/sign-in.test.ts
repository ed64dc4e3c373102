import type { Hex } from '@commonweight/domain/hex'
import { migrate } from '@commonweight/postgres/migrate'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDb, type Db } from '../src/create-db'
import { changeMember, labRoleOf, listLabActions, listMembers, TooManyMembersError } from '../src/labs/lab-members'
import { getPictureFile, putPicture } from '../src/labs/pictures'
import { findNonce, putNonce, takeNonce } from '../src/sign-in/nonces'
import { createSession, endSessions, findSession, listSessions } from '../src/sign-in/sessions'
import { hex } from './chain-rows'

const [LAB, ANN, BOB] = [hex(1, 20), hex(0xa, 20), hex(0xb, 20)]

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

const give = (nonce: string, expiresAt: number, account: Hex = ANN) =>
  putNonce(db, { nonce, account, message: `Text ${nonce}`, expiresAt }, 100)

test('W2: a nonce serves once, also for many at the same time, and not after its time', async () => {
  await give('one', 200)
  expect(await findNonce(db, 'one', 150)).toMatchObject({ account: ANN, message: 'Text one' })
  const taken = await Promise.all(Array.from({ length: 8 }, () => takeNonce(db, 'one', 150)))
  expect(taken.filter(Boolean)).toHaveLength(1)
  expect(await findNonce(db, 'one', 150)).toBeNull()
  await give('late', 160)
  expect(await findNonce(db, 'late', 160)).toBeNull()
  expect(await takeNonce(db, 'late', 160)).toBe(false)
})

test('strangers who ask for texts in an account’s name fill nothing', async () => {
  await give('others', 300, BOB)
  for (let i = 0; i < 40; i++) await give(`flood${i}`, 300 + i)
  expect(await db.signInNonce.count({ where: { account: ANN } })).toBe(20)
  expect(await findNonce(db, 'flood39', 200)).not.toBeNull()
  expect(await findNonce(db, 'others', 200)).not.toBeNull()
})

const enter = (token: string, account: Hex, createdAt: number) =>
  createSession(db, token, { id: token.padEnd(24, '-'), account, browser: 'Firefox', createdAt, expiresAt: 1_000 })

test('W1: a session ends at once, at its time, or with all others of its account; never another account’s', async () => {
  for (const [token, account, at] of [
    ['a1', ANN, 100],
    ['a2', ANN, 101],
    ['a3', ANN, 102],
    ['b1', BOB, 100],
  ] as const)
    await enter(token, account, at)
  expect(await findSession(db, 'a1', 999)).toMatchObject({ account: ANN })
  expect(await findSession(db, 'a1', 1_000)).toBeNull()
  await endSessions(db, BOB, 'a1'.padEnd(24, '-'))
  expect(await findSession(db, 'a1', 200)).not.toBeNull()
  await endSessions(db, ANN, 'a1'.padEnd(24, '-'))
  expect(await findSession(db, 'a1', 200)).toBeNull()
  expect((await listSessions(db, ANN, 200)).map(({ createdAt }) => createdAt)).toEqual([102, 101])
  await endSessions(db, ANN, 'all')
  expect(await listSessions(db, ANN, 200)).toEqual([])
  expect(await listSessions(db, BOB, 200)).toHaveLength(1)
})

test('an account has at most twenty sessions; the oldest goes', async () => {
  for (let i = 0; i < 21; i++) await enter(`many${i}`, ANN, 200 + i)
  expect(await listSessions(db, ANN, 300)).toHaveLength(20)
  expect(await findSession(db, 'many0', 300)).toBeNull()
})

test('members have the role that was given last, and what was changed is noted, newest first', async () => {
  const change = (account: Hex, role: 'editor' | 'viewer' | null, at: number) =>
    changeMember(db, { lab: LAB, account, role, by: LAB, at })
  expect(await labRoleOf(db, LAB, LAB)).toBe('owner')
  expect(await labRoleOf(db, LAB, ANN)).toBeNull()
  await change(ANN, 'viewer', 1)
  await change(ANN, 'viewer', 2)
  await change(ANN, 'editor', 3)
  await change(BOB, 'viewer', 4)
  expect(await labRoleOf(db, LAB, ANN)).toBe('editor')
  expect(await labRoleOf(db, BOB, ANN)).toBeNull()
  await change(BOB, null, 5)
  await change(BOB, null, 6)
  expect(await listMembers(db, LAB)).toEqual([{ account: ANN, role: 'editor', addedAt: 1 }])
  const { items, next } = await listLabActions(db, LAB)
  expect(items.map(({ action, at }) => `${at} ${action}`)).toEqual([
    '5 member-removed',
    '4 member-viewer',
    '3 member-editor',
    '1 member-viewer',
  ])
  expect(next).toBeNull()
})

test('a lab has at most fifty members, also when many are added at the same time; its log has pages', async () => {
  const lab = hex(2, 20)
  const adding = Array.from({ length: 55 }, (_, i) =>
    changeMember(db, { lab, account: hex(0x100 + i, 20), role: 'editor', by: lab, at: i }).catch((error) => error),
  )
  const refused = (await Promise.all(adding)).filter((error) => error instanceof TooManyMembersError)
  expect(refused).toHaveLength(5)
  expect(await listMembers(db, lab)).toHaveLength(50)
  const seen: number[] = []
  for (let after: string | undefined; ; ) {
    const { items, next } = await listLabActions(db, lab, after)
    seen.push(...items.map(({ at }) => at))
    if (next === null) break
    after = next
  }
  expect(new Set(seen).size).toBe(50)
})

test('what accounts without a campaign store is bounded in sum, and a lab’s log for itself; the newest stay', async () => {
  const file = { name: '256.webp', bytes: new Uint8Array([1]) }
  const keep = (i: number) =>
    putPicture(db, { lab: hex(0x1000 + i, 20), id: `picture ${i}`, width: 1, height: 1, files: [file], at: i })
  for (let i = 0; i < 405; i++) await keep(i)
  expect(await db.picture.count()).toBe(400)
  expect(await db.pictureFile.count()).toBe(400)
  expect(await getPictureFile(db, 'picture 4', file.name)).toBeNull()
  expect(await getPictureFile(db, 'picture 404', file.name)).toEqual(file.bytes)

  const lab = hex(3, 20)
  await db.labAction.createMany({
    data: Array.from({ length: 1_000 }, (_, i) => ({
      lab,
      account: lab,
      action: 'profile',
      subject: '',
      at: BigInt(i),
    })),
  })
  await changeMember(db, { lab, account: ANN, role: 'editor', by: lab, at: 2_000 })
  expect(await db.labAction.count({ where: { lab } })).toBe(1_000)
  expect((await listLabActions(db, lab)).items[0]).toMatchObject({ action: 'member-editor', at: 2_000 })
})
