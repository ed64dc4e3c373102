import { migrate } from '@commonweight/postgres/migrate'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dropCallerTraces } from '../src/callers/drop-caller-traces'
import { readCallerSalt } from '../src/callers/read-caller-salt'
import { takePermit } from '../src/callers/take-permit'
import { createDb, type Db } from '../src/create-db'

let server: Awaited<ReturnType<typeof scratchPostgres>>
let client: pg.Client
/** Two processes of one site. */
let db: Db
let other: Db

beforeAll(async () => {
  server = await scratchPostgres()
  await migrate(server.url)
  db = createDb(server.url)
  other = createDb(server.url)
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
})
afterAll(async () => {
  await db?.$disconnect()
  await other?.$disconnect()
  await client?.end()
  await server?.remove()
})
beforeEach(() => client.query('truncate caller_salt, caller_limits'))

const key = (text: string) => new TextEncoder().encode(text)
/** As if the clock had moved by this much: everything stored is that much older. */
const later = async (seconds: number) => {
  await client.query('update caller_salt set made_at = made_at - $1', [seconds])
  await client.query('update caller_limits set free_at = free_at - $1', [seconds * 1000])
}
const count = async (table: string) => Number((await client.query(`select count(*) from ${table}`)).rows[0]?.count)

describe('the salt', () => {
  test('is one for all processes, also if they ask at the same time', async () => {
    const read = await Promise.all(Array.from({ length: 20 }, (_, i) => readCallerSalt(i % 2 === 0 ? db : other)))
    expect(new Set(read.map(({ salt }) => Buffer.from(salt).toString('hex'))).size).toBe(1)
    expect(read[0]?.salt).toHaveLength(32)
    expect(await count('caller_salt')).toBe(1)
  })

  test('applies for 23 hours, and then another takes its place', async () => {
    const first = await readCallerSalt(db)
    await later(23 * 3_600 - 60)
    const still = await readCallerSalt(other)
    expect(still.salt).toEqual(first.salt)
    expect(still.restSeconds).toBeLessThanOrEqual(60)
    await later(60)
    const next = await Promise.all([readCallerSalt(db), readCallerSalt(other)])
    expect(next[0].salt).not.toEqual(first.salt)
    expect(next[1].salt).toEqual(next[0].salt)
    expect(await count('caller_salt')).toBe(1)
  })

  test('of the day before is deleted, also on a site that nobody visits', async () => {
    await readCallerSalt(db)
    await later(23 * 3_600 - 60)
    await dropCallerTraces(db)
    expect(await count('caller_salt')).toBe(1)
    await later(60)
    await dropCallerTraces(db)
    expect(await count('caller_salt')).toBe(0)
  })

  test('of the future is replaced: the clock was set back', async () => {
    const { salt } = await readCallerSalt(db)
    await later(-3_600)
    expect((await readCallerSalt(db)).salt).not.toEqual(salt)
  })
})

describe('a bucket', () => {
  const limit = { burst: 3, perSecond: 0.1 }

  test('holds its burst for all processes together, and is refilled', async () => {
    const waits = await Promise.all(
      Array.from({ length: 20 }, (_, i) => takePermit(i % 2 ? db : other, key('a'), limit)),
    )
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3)
    const [wait = 0] = waits.filter((one) => one > 0)
    expect(wait).toBeGreaterThanOrEqual(9)
    expect(wait).toBeLessThanOrEqual(10)
    await later(wait)
    expect(await takePermit(db, key('a'), limit)).toBe(0)
    expect(await takePermit(other, key('a'), limit)).toBeGreaterThan(0)
    await later(30)
    const after = [1, 2, 3, 4].map(() => takePermit(db, key('a'), limit))
    expect((await Promise.all(after)).filter((one) => one === 0)).toHaveLength(3)
  })

  test('is of one key alone', async () => {
    for (let i = 0; i < 5; i++) await takePermit(db, key('a'), limit)
    expect(await takePermit(db, key('b'), limit)).toBe(0)
  })

  test('is not written by a refusal', async () => {
    for (let i = 0; i < 3; i++) await takePermit(db, key('a'), limit)
    const version = async () => (await client.query('select xmin::text, free_at from caller_limits')).rows
    const before = await version()
    for (let i = 0; i < 5; i++) expect(await takePermit(db, key('a'), limit)).toBeGreaterThan(0)
    expect(await version()).toEqual(before)
  })

  test('locks nobody out after the clock was set back', async () => {
    for (let i = 0; i < 3; i++) await takePermit(db, key('a'), limit)
    await later(-86_400)
    expect(await takePermit(db, key('a'), limit)).toBe(0)
  })

  test('leaves no row once it is full', async () => {
    await takePermit(db, key('a'), limit)
    await dropCallerTraces(db)
    expect(await count('caller_limits')).toBe(1)
    await later(10)
    await dropCallerTraces(db)
    expect(await count('caller_limits')).toBe(0)
  })
})

test('what is stored about callers reaches neither write-ahead log nor archives', async () => {
  const { rows } = await client.query(
    "select relname from pg_class where relname in ('caller_salt', 'caller_limits', 'document_holders') and relpersistence = 'u'",
  )
  expect(rows).toHaveLength(3)
})
