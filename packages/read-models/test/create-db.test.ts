import { migrate } from '@commonweight/postgres/migrate'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCampaigns } from '../src/campaigns/list-campaigns'
import { createDb, type Db } from '../src/create-db'

/** What a page has to say that the database does not answer. */
const DEADLINE_MS = 3_000

let server: Awaited<ReturnType<typeof scratchPostgres>>
let client: pg.Client
let db: Db

beforeAll(async () => {
  server = await scratchPostgres()
  await migrate(server.url)
  db = createDb(server.url)
  await db.head.findFirst()
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
})
afterAll(async () => {
  await db?.$disconnect()
  await client?.end()
  await server?.remove()
})

/** Milliseconds until a query has failed. */
async function failure(query: Promise<unknown>): Promise<number> {
  const from = performance.now()
  await expect(query).rejects.toThrow()
  return performance.now() - from
}

test('a statement that takes too long is ended, on the server too', async () => {
  expect(await failure(db.$queryRaw`select pg_sleep(60)::text`)).toBeLessThan(DEADLINE_MS)
  const running = "select from pg_stat_activity where state = 'active' and query = 'select pg_sleep(60)::text'"
  expect((await client.query(running)).rowCount).toBe(0)
})

test('a page whose table is locked fails in time, and works again once it is not', async () => {
  await client.query('begin')
  await client.query('lock table campaigns in access exclusive mode')
  expect(await failure(listCampaigns(db, {}))).toBeLessThan(DEADLINE_MS)
  await client.query('rollback')
  expect(await listCampaigns(db, {})).toEqual({ items: [], next: null })
})

test('with a silent server, queries on old connections and new ones fail in time', async () => {
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  )
  const stopped = [server.pid, ...rows.map(({ pid }) => pid)]
  for (const pid of stopped) process.kill(pid, 'SIGSTOP')
  try {
    const times = await Promise.all(Array.from({ length: 12 }, () => failure(db.head.findFirst())))
    expect(Math.max(...times)).toBeLessThan(DEADLINE_MS)
  } finally {
    for (const pid of stopped) process.kill(pid, 'SIGCONT')
  }
  await expect.poll(() => db.head.findFirst().catch(() => 'failed'), { timeout: 10_000 }).toBeNull()
})
