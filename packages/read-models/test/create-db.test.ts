import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
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

/** The database's process and those of all connections but the test's own. */
async function processes(): Promise<number[]> {
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  )
  return [server.pid, ...rows.map(({ pid }) => pid)]
}

async function whileSilent(stopped: number[], work: () => Promise<void>): Promise<void> {
  for (const pid of stopped) process.kill(pid, 'SIGSTOP')
  try {
    await work()
  } finally {
    for (const pid of stopped) process.kill(pid, 'SIGCONT')
  }
}

const answers = () => db.head.findFirst().catch(() => 'failed')

test('with a silent server, queries on old connections and new ones fail in time, also those that come later', async () => {
  await whileSilent(await processes(), async () => {
    const asked = (count: number) => Array.from({ length: count }, () => failure(db.head.findFirst()))
    const first = asked(12)
    await delay(1_000)
    const times = await Promise.all([...first, ...asked(12)])
    expect(Math.max(...times)).toBeLessThan(2_600)
  })
  await expect.poll(answers, { timeout: 10_000 }).toBeNull()
})

test('with a silent server, a page that asks several queries one after the other fails in time', async () => {
  await whileSilent(await processes(), async () => {
    const page = async () => {
      for (let i = 0; i < 10; i++) await answers()
      return db.head.findFirst()
    }
    expect(await failure(page())).toBeLessThan(2_600)
  })
  await expect.poll(answers, { timeout: 10_000 }).toBeNull()
})

test('one broken connection fails its own query and stops no other', async () => {
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() order by state_change desc limit 1",
  )
  await whileSilent([rows[0]?.pid as number], async () => {
    const waiting = Array.from({ length: 3 }, () => answers())
    await delay(1_000)
    const others = Array.from({ length: 3 }, () => answers())
    expect(
      [...(await Promise.all(waiting)), ...(await Promise.all(others))].filter((one) => one === 'failed'),
    ).toHaveLength(1)
    expect(await answers()).toBeNull()
  })
})

test('a server that accepts connections and says nothing is given up in time', async () => {
  const sockets: Socket[] = []
  const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const other = createDb(`postgresql://me:secret@127.0.0.1:${port}/site`)
  try {
    const times = await Promise.all(Array.from({ length: 30 }, () => failure(other.head.findFirst())))
    expect(Math.max(...times)).toBeLessThan(2_600)
    expect(await failure(other.head.findFirst())).toBeLessThan(100)
  } finally {
    await other.$disconnect()
    for (const socket of sockets) socket.destroy()
    silent.close()
  }
})
