import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { ensurePostgres, postgresFolder } from '@commonweight/postgres/embedded-postgres'
import { migrate } from '@commonweight/postgres/migrate'
import { createDb, type Db } from '@commonweight/read-models/create-db'
import type { SiteRules } from '@commonweight/read-models/listing/site-rules'
import { freePort } from '@commonweight/testkit/scratch-postgres'
import pg from 'pg'
import { fillDatabase } from './fill-database'
import { LARGE, TOKEN } from './large-scene'
import { type MeasuredSite, measureSite, SITE_LIMITS } from './measure-site'
import { PAGES } from './page-queries'

/** Milliseconds of Postgres, warm, the median of five. */
const MAX_MS = 300
const RUNS = 5

type Measured = { page: string; ms: number; rows: number }

const dataDir = await mkdtemp(path.join('/var/tmp', 'commonweight-bench-'))
try {
  const url = await startServer()
  const began = performance.now()
  await fillDatabase(url, LARGE)
  const seconds = (performance.now() - began) / 1_000
  report(await measurePages(url), seconds)
  reportSite(await measureSite(url))
} finally {
  await (await ensurePostgres({ dataDir, port: await freePort() })).stop()
  const folder = postgresFolder(dataDir)
  for (const target of [folder, `${folder}.log`, dataDir]) await rm(target, { recursive: true, force: true })
}

/** A server that keeps what each statement took, which needs a second start. */
async function startServer(): Promise<string> {
  const first = await ensurePostgres({ dataDir, port: await freePort() })
  await query(first.url, "alter system set shared_preload_libraries = 'pg_stat_statements'")
  await first.stop()
  const { url } = await ensurePostgres({ dataDir, port: await freePort() })
  await query(url, 'create extension pg_stat_statements')
  await migrate(url)
  return url
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text)
  await client.end()
}

async function measurePages(url: string): Promise<Measured[]> {
  const db = createDb(url, rules)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const measured: Measured[] = []
  for (const [page, read] of Object.entries(PAGES)) {
    const runs: Measured[] = []
    for (let run = 0; run <= RUNS; run++) runs.push(await measureOnce(db, client, page, read))
    // The first one warms up.
    const [middle] = runs
      .slice(1)
      .sort((a, b) => a.ms - b.ms)
      .slice(Math.floor(RUNS / 2))
    if (middle) measured.push(middle)
  }
  await Promise.all([db.$disconnect(), client.end()])
  return measured
}

async function measureOnce(db: Db, client: pg.Client, page: string, read: (db: Db) => Promise<unknown>) {
  await client.query('select pg_stat_statements_reset()')
  await read(db)
  const { rows } = await client.query<{ ms: number; rows: number }>(
    `select coalesce(sum(total_exec_time), 0)::float8 as ms, coalesce(sum(rows), 0)::int as rows from pg_stat_statements
     where dbid = (select oid from pg_database where datname = current_database()) and query not like '%pg_stat_statements%'`,
  )
  return { page, ms: rows[0]?.ms ?? 0, rows: rows[0]?.rows ?? 0 }
}

function rules(): SiteRules {
  const none = new Map()
  const hidden = { campaigns: none, rounds: none, labs: none, operators: none, tokens: none }
  return { tokens: [TOKEN], hidden, withheld: none }
}

function report(measured: readonly Measured[], seconds: number): void {
  const whole = (value: number) => value.toLocaleString('en')
  const { members, donations, donors, campaigns } = LARGE
  console.log(
    `pages: ${whole(donations)} donations by ${whole(donors)} donors, ${campaigns} campaigns, ${members} in one round`,
  )
  console.log(`  filled in ${seconds.toFixed(0)} s; at most ${MAX_MS} ms of Postgres for each page`)
  for (const { page, ms, rows } of measured) {
    console.log(`  ${page.padEnd(34)}${ms.toFixed(1).padStart(8)} ms ${whole(rows).padStart(8)} rows`)
  }
  const slow = measured.filter(({ ms }) => ms > MAX_MS)
  if (slow.length === 0) return
  console.log(`  Over the limit: ${slow.map(({ page }) => page).join(', ')}.`)
  process.exitCode = 1
}

function reportSite(site: MeasuredSite | null): void {
  if (!site) {
    console.log('  HTML and downloads: skipped, there is no build of the pages ("npm run build" makes one).')
    return
  }
  const { htmlBytes, firstByteMs, grownBytes } = SITE_LIMITS
  const kB = (bytes: number) => `${(bytes / 1_000).toFixed(0)} kB`
  console.log(
    `  at most ${kB(htmlBytes)} of HTML; of a file the first byte within ${firstByteMs} ms, ${kB(grownBytes)} more memory`,
  )
  for (const { page, bytes, ms } of site.html) {
    console.log(`  ${page.padEnd(34)}${kB(bytes).padStart(11)} ${ms.toFixed(0).padStart(8)} ms`)
  }
  const { download } = site
  const seconds = `${download.seconds.toFixed(1)} s`
  console.log(
    `  donations.csv: ${download.rows.toLocaleString('en')} rows in ${seconds}, first byte after ${download.firstByteMs.toFixed(0)} ms, ${kB(download.grownBytes)} more memory`,
  )
  const isOver = download.firstByteMs > firstByteMs || download.grownBytes > grownBytes
  const large = site.html.filter(({ bytes }) => bytes > htmlBytes).map(({ page }) => page)
  if (large.length > 0) console.log(`  Over the limit: ${large.join(', ')}.`)
  if (isOver) console.log('  Over the limit: the download.')
  if (isOver || large.length > 0) process.exitCode = 1
}
