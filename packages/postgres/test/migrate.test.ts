import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { scratchPostgres } from '@commonweight/testkit/scratch-postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../src/migrate'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const CLI = path.join(path.dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js')
const DIFF = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code']

let server: Awaited<ReturnType<typeof scratchPostgres>>
let client: pg.Client

beforeAll(async () => {
  server = await scratchPostgres()
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await server?.remove()
})

/** The stock Prisma CLI with the engine that prisma.config.ts names. */
function prisma(args: string[], cwd = ROOT, url = server.url) {
  const env = { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, env, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

describe('migrations by the stock Prisma CLI, without a downloaded engine', () => {
  test('migrate applies what is pending, once', async () => {
    const applied = await migrate(server.url)
    expect(applied.length).toBeGreaterThan(0)
    expect(await migrate(server.url)).toEqual([])
  })

  test('a migration that failed is named, with what to do', async () => {
    const { rows } = await client.query('select migration_name from _prisma_migrations order by 1 desc limit 1')
    const failed = rows[0]?.migration_name
    const setFinished = (at: string) =>
      client.query(`update _prisma_migrations set finished_at = ${at} where migration_name = $1`, [failed])
    await setFinished('null')
    try {
      await expect(migrate(server.url)).rejects.toThrow(`--rolled-back ${failed}`)
    } finally {
      await setFinished('now()')
    }
    expect(await migrate(server.url)).toEqual([])
  })

  test('afterwards the database is what schema.prisma says', () => {
    const { status, output } = prisma(DIFF)
    expect(output).toContain('No difference detected')
    expect(status).toBe(0)
  })

  test('diff sees a difference, so that its silence means something', async () => {
    await client.query('alter table documents add column forgotten int')
    const { status, output } = prisma(DIFF)
    await client.query('alter table documents drop column forgotten')
    expect(output).toContain('forgotten')
    expect(status).toBe(2)
  })

  test('dev writes the migration for a changed schema and applies it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'commonweight-prisma-'))
    try {
      cpSync(path.join(ROOT, 'prisma'), path.join(folder, 'prisma'), { recursive: true })
      const schema = path.join(folder, 'prisma/schema.prisma')
      writeFileSync(schema, `${readFileSync(schema, 'utf8')}\nmodel Trial {\n  id Int @id\n}\n`)
      writeFileSync(path.join(folder, 'prisma.config.mjs'), configFor(folder))
      const { status, output } = prisma(['migrate', 'dev', '--name', 'trial', '--config', 'prisma.config.mjs'], folder)
      expect(output).toContain('in sync')
      expect(status).toBe(0)
      expect(readdirSync(path.join(folder, 'prisma/migrations')).some((name) => name.endsWith('_trial'))).toBe(true)
      expect((await client.query('select * from "Trial"')).rows).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('a database that is newer than the code is refused', async () => {
    await expect(migrate(server.url)).rejects.toThrow('The database is newer than this code')
  })
})

test('renaming gifts to donations keeps every row of an older database', async () => {
  await client.query('create database older')
  const url = Object.assign(new URL(server.url), { pathname: '/older' }).href
  const folder = mkdtempSync(path.join(tmpdir(), 'commonweight-prisma-'))
  const older = new pg.Client({ connectionString: url })
  try {
    cpSync(path.join(ROOT, 'prisma'), path.join(folder, 'prisma'), { recursive: true })
    for (const name of readdirSync(path.join(folder, 'prisma/migrations'))) {
      if (name >= '20261208000000' && name !== 'migration_lock.toml') {
        rmSync(path.join(folder, 'prisma/migrations', name), { recursive: true })
      }
    }
    writeFileSync(path.join(folder, 'prisma.config.mjs'), configFor(folder))
    expect(prisma(['migrate', 'deploy', '--config', 'prisma.config.mjs'], folder, url).status).toBe(0)
    await older.connect()
    await older.query(OLDER_ROWS)
    const before = [await rowsOf(older, 'campaigns'), await rowsOf(older, 'donors')]
    expect(before).toMatchObject([[{ gifts: 3 }], [{ gifts: 2 }, { gifts: 1 }]])
    expect(await migrate(url)).toContain('20261208000000_donations_by_name')
    const after = [await rowsOf(older, 'campaigns'), await rowsOf(older, 'donors')]
    const renamed = before.map((rows) => rows.map(({ gifts, ...rest }) => ({ ...rest, donations: gifts })))
    expect(after).toMatchObject(renamed)
    // Counters that came later are filled from the rows.
    const counted = await older.query(
      `select (select refundable = (select sum(given) from donors) and refunds_waiting = 2 from campaigns) as campaign,
        (select count(*)::int from givers) as givers, (select sum(givers)::int from giver_counts) as counted`,
    )
    expect(counted.rows).toEqual([{ campaign: true, givers: 2, counted: 2 }])
    const { rows } = await older.query('select kind, names from documents order by created_at')
    expect(rows).toEqual([
      { kind: 'speech', names: 'a title a lab whisper' },
      { kind: '', names: null },
      { kind: null, names: null },
    ])
  } finally {
    await older.end()
    rmSync(folder, { recursive: true })
  }
})

test('migrations need no superuser, but the right to create the extension; without it the error says what to do', async () => {
  await client.query("create role limited login password 'limited'")
  await client.query('create database managed')
  const url = (user: string) => Object.assign(new URL(server.url), { pathname: '/managed', username: user })
  const administrator = new pg.Client({ connectionString: url('postgres').href })
  await administrator.connect()
  try {
    await administrator.query('revoke create on database managed from public, limited')
    await administrator.query('grant create on schema public to limited')
    const limited = Object.assign(url('limited'), { password: 'limited' }).href
    await expect(migrate(limited)).rejects.toThrow(/extension pg_trgm.*permission denied.*Let an administrator run/)
    await administrator.query('grant create on database managed to limited')
    expect((await migrate(limited)).length).toBeGreaterThan(0)
    expect(await migrate(limited)).toEqual([])
  } finally {
    await administrator.end()
  }
})

const OLDER_ROWS = `
  insert into documents (digest, bytes, size, json, created_at, stored_at)
    select '0x' || encode(sha256(bytes), 'hex'), bytes, 1, json::jsonb, created_at, 1
    from (values ('1'::bytea, 1, '{"type":"commonweight/terms/1","title":"A title","labName":"A lab",
      "model":{"kind":"speech","base":"Whisper"}}'), ('2', 2, '[]'), ('3', 3, null)) as d(bytes, created_at, json);
  insert into tokens (address, symbol, name, decimals, chain_id, block_number, block_hash, log_index)
    values ('0x1', 'USDC', 'USD Coin', 6, 31337, 1, '0xb1', 0);
  insert into campaigns (id, lab, payout, token, decimals, digest, opens_at, closes_at, goal, threshold, challenge_period,
      veto_share, minimum, total, donated, donors, gifts, cutoff, chain_id, block_number, block_hash, log_index, tx_hash, at)
    values ('0xca', '0x2', '0x2', '0x1', 6, '0xd1', 1, 2, 0, 1, 86400, 1000, 0, 60, 60, 2, 3, 9, 31337, 1, '0xb1', 1, '0xe1', 1);
  insert into donors (campaign, account, given, gifts, counted, points, last_counted_at, refunded, chain_id, block_number,
      block_hash, log_index)
    values ('0xca', '0x3', 50, 2, 50, 7, 1, 0, 31337, 1, '0xb1', 3), ('0xca', '0x4', 10, 1, 10, 3, 1, 0, 31337, 1, '0xb1', 4);`

async function rowsOf(of: pg.Client, table: string): Promise<Record<string, unknown>[]> {
  return (await of.query(`select * from ${table} order by log_index`)).rows
}

/** As prisma.config.ts, for a copy of the schema elsewhere. */
function configFor(folder: string): string {
  const engine = path.join(ROOT, 'packages/postgres/bin/schema-engine.mjs')
  return `process.env.PRISMA_SCHEMA_ENGINE_BINARY = ${JSON.stringify(engine)}
export default {
  schema: ${JSON.stringify(path.join(folder, 'prisma/schema.prisma'))},
  migrations: { path: ${JSON.stringify(path.join(folder, 'prisma/migrations'))} },
  datasource: { url: process.env.DATABASE_URL },
}\n`
}
