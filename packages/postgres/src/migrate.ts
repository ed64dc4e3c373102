import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { PostgresError } from './postgres-error'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const MIGRATIONS = path.join(ROOT, 'prisma', 'migrations')
const UNDEFINED_TABLE = '42P01'

/**
 * Brings the database to the committed schema. Idempotent. Without a pending migration it costs one query, because only
 * a pending migration starts the Prisma CLI.
 * @returns The migrations applied now.
 * @throws PostgresError if the database is newer than the code, lacks an extension that this account may not create, or
 * a migration fails.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const known = knownMigrations()
  const applied = await appliedMigrations(databaseUrl)
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    const names = unknown.join(', ')
    throw new PostgresError(
      `The database is newer than this code: it has the migrations ${names}. Update the code, or use another database.`,
    )
  }
  const pending = known.filter((name) => !applied.includes(name))
  if (pending.length > 0) {
    await ensureExtension(databaseUrl)
    await deploy(databaseUrl)
  }
  return pending
}

/** Before the migration that needs it, because the Prisma CLI refuses to try a failed migration again. */
async function ensureExtension(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('create extension if not exists pg_trgm')
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    throw new PostgresError(
      `The database needs the extension pg_trgm, and this account cannot create it: ${error.message}. Let an ` +
        'administrator run "create extension pg_trgm" in this database, then start again.',
    )
  } finally {
    await client.end()
  }
}

function knownMigrations(): string[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => existsSync(path.join(MIGRATIONS, name, 'migration.sql')))
    .sort()
}

async function appliedMigrations(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ migration_name: string }>(
      'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    )
    return rows.map((row) => row.migration_name)
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return []
    throw error
  } finally {
    await client.end()
  }
}

async function deploy(databaseUrl: string): Promise<void> {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js')
  const child = spawn(process.execPath, [cli, 'migrate', 'deploy'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: databaseUrl, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new PostgresError(`The database could not be migrated:\n${output.trim()}${adviceOn(output)}`)
}

/** After a failed migration Prisma refuses every later one until it is resolved. */
function adviceOn(output: string): string {
  const name = /The `(\w+)` migration started at .* failed/.exec(output)?.[1]
  if (!output.includes('P3009') || name === undefined) return ''
  return (
    '\nEnd every indexer and site that uses this database, then run ' +
    `\`npx prisma migrate resolve --config prisma.config.ts --rolled-back ${name}\` and start again.`
  )
}
