import type { HeadNotice } from '@commonweight/domain/head-notice'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { listenHead } from '@commonweight/postgres/listen-head'
import { prepareDonate } from '@commonweight/sdk/prepare/donations/donate'
import type pg from 'pg'
import type { Address, Hex } from 'viem'
import { readConfig } from '../src/config'
import { runIndexer } from '../src/run-indexer'
import { type LocalChain, startLocalChain, ZERO_ADDRESS } from '../test/support/local-chain'
import { connect } from '../test/support/test-indexer'
import { startTestPostgres } from '../test/support/test-postgres'
import { until } from '../test/support/until'
import { createCampaigns, donateToAll } from './fill-chain'

const CAMPAIGNS = 100
const DONORS = 1_000
const RUNS = 3
const NAIVE_ROWS = 2_000
const BLOCKS = 100
const TARGET = { eventsPerSecond: 10_000, p95Ms: 500, checkedShare: 0.9 }

type Database = { url: string; client: pg.Client }

const chain = await startLocalChain(1_800_000_000)
const postgres = await startTestPostgres()
const databases: Database[] = []
try {
  const campaigns = await createCampaigns(chain, CAMPAIGNS)
  await donateToAll(chain, campaigns, DONORS)
  const rate = { checked: 0, unchecked: 0 }
  // In turns, so that a machine that becomes slower is slower for both.
  for (let run = 0; run < RUNS; run++) {
    rate.unchecked = Math.max(rate.unchecked, await measureBackfill(chain, await emptyDatabase(`off${run}`), false))
    databases.push(await emptyDatabase(`bench${run}`))
    rate.checked = Math.max(rate.checked, await measureBackfill(chain, databases[run] as Database, true))
  }
  const database = databases[0] as Database
  const naive = await measureNaive(database)
  const latency = await measureLatency(chain, database, campaigns)
  report(rate, naive, latency)
} finally {
  for (const { client } of databases) await client.end()
  await Promise.all([chain.stop(), postgres.stop()])
}

async function emptyDatabase(name: string): Promise<Database> {
  const url = await postgres.database(name)
  return { url, client: await connect(url) }
}

/** Donation events per second from an empty database to the head. */
async function measureBackfill(chain: LocalChain, database: Database, isChecked: boolean): Promise<number> {
  const indexer = start(chain, database.url, isChecked)
  const begun = performance.now()
  await headReached(database.url, await tipOf(chain), database.client)
  const seconds = (performance.now() - begun) / 1_000
  // What donors hold is compared at the tip, when everything is read.
  if (isChecked) {
    await until('everything is compared', async () => {
      const { rows } = await database.client.query<{ at: string }>('select compared_block as at from indexer_state')
      return BigInt(rows[0]?.at ?? -1) === (await tipOf(chain))
    })
  }
  await indexer.stop()
  const { rows } = await database.client.query<{ n: number }>('select count(*)::int as n from donations')
  const n = rows[0]?.n ?? 0
  if (n !== CAMPAIGNS * DONORS) throw new Error(`${n} donations were read.`)
  return n / seconds
}

/** The same rows one by one, each with its campaign's sums, in transactions of one: what a plain handler does. */
async function measureNaive({ client }: Database): Promise<number> {
  await client.query('create table naive_donations (like donations including all)')
  await client.query('create table naive_campaigns as select id, total from campaigns')
  await client.query('alter table naive_campaigns add primary key (id)')
  const { rows } = await client.query(`select * from donations order by block_number, log_index limit ${NAIVE_ROWS}`)
  const columns = Object.keys(rows[0])
  const marks = columns.map((_, i) => `$${i + 1}`).join(', ')
  const begun = performance.now()
  for (const row of rows) {
    await client.query('begin')
    await client.query(`insert into naive_donations (${columns.join(', ')}) values (${marks})`, Object.values(row))
    await client.query('update naive_campaigns set total = total + $1 where id = $2', [row.amount, row.campaign])
    await client.query('commit')
  }
  return rows.length / ((performance.now() - begun) / 1_000)
}

/** Milliseconds from a block with a donation being mined to its row being visible to another connection; sorted. */
async function measureLatency(chain: LocalChain, database: Database, campaigns: readonly Hex[]): Promise<number[]> {
  const indexer = start(chain, database.url, true)
  await headReached(database.url, await tipOf(chain), database.client)
  const donor = chain.accounts[1] as Address
  const taken: number[] = []
  for (let i = 0; i < BLOCKS; i++) {
    const call = { deployment: chain.deployment, campaign: campaigns[i % campaigns.length] as Hex, amount: 1n }
    const hash = await chain.send(donor, prepareDonate({ ...call, token: ZERO_ADDRESS }))
    await chain.mine()
    const mined = performance.now()
    await headReached(database.url, await tipOf(chain), database.client)
    const seen = await database.client.query('select from donations where tx_hash = $1 and donor = $2', [hash, donor])
    taken.push(performance.now() - mined)
    if (seen.rowCount !== 1) throw new Error('The head came before the row.')
  }
  await indexer.stop()
  return taken.sort((a, b) => a - b)
}

function start({ rpcUrl, deployment }: LocalChain, databaseUrl: string, isChecked: boolean) {
  const stopping = new AbortController()
  const env = {
    NODE_ENV: 'production',
    RPC_URL: rpcUrl,
    CHAIN_ID: String(LOCAL_CHAIN_ID),
    DATABASE_URL: databaseUrl,
  } as const
  const config = { ...readConfig(env), isChecked }
  const running = runIndexer({ config, deployment, signal: stopping.signal, log: () => undefined })
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function tipOf({ rpc }: LocalChain): Promise<bigint> {
  return BigInt(await rpc<Hex>('eth_blockNumber'))
}

async function headReached(databaseUrl: string, number: bigint, client: pg.Client): Promise<void> {
  let listening: { close(): Promise<void> } | undefined
  await new Promise<void>((resolve, reject) => {
    const onHead = (notice: HeadNotice) => notice.blockNumber >= number && resolve()
    listenHead({ url: databaseUrl, onHead, onError: reject })
      .then(async (opened) => {
        listening = opened
        const { rows } = await client.query<{ block_number: string }>('select block_number from head')
        if (BigInt(rows[0]?.block_number ?? -1) >= number) resolve()
      })
      .catch(reject)
  })
  await listening?.close()
}

function report(rate: { checked: number; unchecked: number }, naive: number, latency: number[]): void {
  const share = rate.checked / rate.unchecked
  const at = (share: number) => latency[Math.floor(share * (latency.length - 1))] ?? Number.NaN
  const whole = (value: number) => Math.round(value).toLocaleString('en')
  console.log(`indexer: ${whole(CAMPAIGNS * DONORS)} donations by ${whole(DONORS)} donors to ${CAMPAIGNS} campaigns`)
  console.log(
    `  backfill        ${whole(rate.checked)} events/s (reach ${whole(TARGET.eventsPerSecond)}; best of ${RUNS})`,
  )
  console.log(
    `  checked         ${share.toFixed(2)} of ${whole(rate.unchecked)} events/s without checks (reach ${TARGET.checkedShare})`,
  )
  console.log(
    `  row by row      ${whole(naive)} events/s; backfill is ${(rate.checked / naive).toFixed(1)} times as fast`,
  )
  console.log(
    `  block to row    p50 ${whole(at(0.5))} ms, p95 ${whole(at(0.95))} ms (reach ${TARGET.p95Ms} ms; ${BLOCKS} blocks)`,
  )
  if (rate.checked >= TARGET.eventsPerSecond && share >= TARGET.checkedShare && at(0.95) <= TARGET.p95Ms) return
  console.log('  A figure misses what it should reach.')
  process.exitCode = 1
}
