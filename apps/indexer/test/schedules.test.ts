import { createDb, type Db } from '@commonweight/db/create-db'
import { putDocument } from '@commonweight/db/queries/put-document'
import { startFaultyRpc } from '@commonweight/testkit/faulty-rpc'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAgainstContracts } from './support/check-against-contracts'
import { checkQueries } from './support/check-queries'
import { databaseContent, forgetChain, uncomparedTables } from './support/database-content'
import { type LocalChain, startLocalChain } from './support/local-chain'
import { seededRandom } from './support/random'
import { playSchedule } from './support/schedule'
import { caughtUp, connect, startIndexer } from './support/test-indexer'
import { startTestPostgres, type TestPostgres } from './support/test-postgres'

const SCHEDULES = Number(process.env.SCHEDULES ?? 50)
const FIRST_SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
/** Every so many schedules the indexer is a process of its own, which is killed. */
const KILL_EVERY = 10
/** Some kinds of event are rare: without them the comparison would prove less than it says. */
const MOST_FURTHER = 100
/** So rare that a run may miss them: counted and printed, but not waited for. */
const RARE = ['claims of a computed result', 'result_vetoes', 'result_rejections', 'reopenings']
/** Ahead of every wall clock, so that states depend on the chain's time only. */
const GENESIS_TIME = 4_000_000_000

let chain: LocalChain
let postgres: TestPostgres
let live: { url: string; client: pg.Client }
let fresh: { url: string; client: pg.Client }
let db: Db
let base: string
/** In how many schedules something was there at the end. */
const reached: Record<string, number> = {}

beforeAll(async () => {
  ;[chain, postgres] = await Promise.all([startLocalChain(GENESIS_TIME), startTestPostgres()])
  live = await database('live')
  fresh = await database('fresh')
  db = createDb(live.url)
  await putDocument(db, new TextEncoder().encode('{"kept":"by the web"}'))
  base = await chain.rpc('evm_snapshot')
})

afterAll(async () => {
  await Promise.all([db?.$disconnect(), live?.client.end(), fresh?.client.end(), chain?.stop()])
  await postgres?.stop()
})

function reach(what: string, count: number | null): void {
  reached[what] = (reached[what] ?? 0) + (count ? 1 : 0)
}

async function database(name: string) {
  const url = await postgres.database(name)
  return { url, client: await connect(url) }
}

/** Plays one schedule and compares everything that follows from the chain with a fresh replay. */
async function playAndCompare(seed: number, isKilled: boolean): Promise<void> {
  const documents = await live.client.query('select * from documents')
  await chain.rpc('evm_revert', [base])
  base = await chain.rpc('evm_snapshot')
  await forgetChain(live.client)

  const rpc = await startFaultyRpc(chain.rpcUrl)
  const known = await playSchedule({ chain, rpc, live, isKilled, random: seededRandom(seed) })
  await rpc.stop()

  await forgetChain(fresh.client)
  const replay = startIndexer({ rpcUrl: chain.rpcUrl, databaseUrl: fresh.url, deployment: chain.deployment })
  await caughtUp(chain, fresh.client, () => replay.messages)
  await replay.stop()

  const content = await databaseContent(live.client)
  expect(content).toEqual(await databaseContent(fresh.client))
  for (const [table, rows] of Object.entries(content)) reach(table, rows.length)
  reach('donors with points', (await live.client.query('select from donors where points > 0')).rowCount)
  reach('claims with a match', (await live.client.query('select from claims where amount > 0')).rowCount)
  const computed = 'select from rounds where sealed_at > 0 and veto_until > 0 and claimed > 0'
  reach('claims of a computed result', (await live.client.query(computed)).rowCount)
  reach('gifts paid by another', (await live.client.query('select from donations where payer is not null')).rowCount)
  await checkAgainstContracts(chain, live.client, known)
  await checkQueries(chain, db)
  expect((await live.client.query('select * from documents')).rows).toEqual(documents.rows)
}

describe(`D1, D2, D3: after any schedule the database equals a fresh replay (SEED=${FIRST_SEED})`, () => {
  test('the comparison covers every chain-derived table', async () => {
    expect(await uncomparedTables(live.client)).toEqual([])
  })

  test.for(Array.from({ length: SCHEDULES }, (_, i) => ({ seed: FIRST_SEED + i, isKilled: i % KILL_EVERY === 0 })))(
    'schedule $seed (kill -9: $isKilled)',
    // A killed process starts anew several times, each with all of Node: slow on a busy machine.
    { timeout: 180_000 },
    ({ seed, isKilled }) => playAndCompare(seed, isKilled),
  )

  test.runIf(SCHEDULES >= 50)(
    'further schedules are played until every kind of event was met',
    { timeout: 900_000 },
    async () => {
      const missing = () =>
        Object.entries(reached).filter(([kind, schedules]) => schedules === 0 && !RARE.includes(kind))
      for (let i = 0; i < MOST_FURTHER && missing().length > 0; i++)
        await playAndCompare(FIRST_SEED + SCHEDULES + i, false)
      console.log('schedules that end with', JSON.stringify(reached))
      expect(missing()).toEqual([])
    },
  )
})
