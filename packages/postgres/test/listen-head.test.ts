import type { HeadNotice } from '@commonweight/domain/head-notice'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listenHead } from '../src/listen-head'
import { migrate } from '../src/migrate'

let server: Awaited<ReturnType<typeof scratchPostgres>>
let client: pg.Client
let listening: Awaited<ReturnType<typeof listenHead>>
const heard: HeadNotice[] = []

beforeAll(async () => {
  server = await scratchPostgres()
  await migrate(server.url)
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query("insert into head values (31337, '0x', '0x', 0, 40, '0x', 0, 0)")
  listening = await listenHead({ url: server.url, onHead: (notice) => heard.push(notice) })
})
afterAll(async () => {
  await listening?.close()
  await client?.end()
  await server?.remove()
})
beforeEach(() => {
  heard.length = 0
})

const notify = (text: string) => client.query("select pg_notify('head', $1)", [text])
const anything = { blockNumber: 40n, touched: null }

test('a notice says which block, and what it touched', async () => {
  await notify('{"blockNumber":"41","touched":["round:7"]}')
  await notify('{"blockNumber":"42","touched":[]}')
  await expect
    .poll(() => heard)
    .toEqual([
      { blockNumber: 41n, touched: ['round:7'] },
      { blockNumber: 42n, touched: [] },
    ])
})

test.each(['', '41', '{"blockNumber":"41","touched":["rounds"]}'])(
  'after a notice that cannot be read (%j), anything is touched, at the head that the database has',
  async (text) => {
    await notify(text)
    await expect.poll(() => heard).toEqual([anything])
  },
)

test('what was committed while the connection was lost is anything; then it listens again', async () => {
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
  )
  await notify('{"blockNumber":"41","touched":[]}')
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual([anything])
  await notify('{"blockNumber":"42","touched":[]}')
  await expect.poll(() => heard).toEqual([anything, { blockNumber: 42n, touched: [] }])
})
