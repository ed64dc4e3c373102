import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { readPostgresAccess, writePostgresAccess } from './postgres-access'
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries'
import { PostgresError } from './postgres-error'
import { postgresPassword } from './postgres-password'
import { isTraversable, type PostgresUser, postgresUser } from './postgres-user'
import { isPostgresOf, postgresUrl, runningPostgres } from './running-postgres'
import { type StartPostgresParameters, startPostgres } from './start-postgres'

export type EnsurePostgresParameters = {
  /** Folder of the project's data; the server's own folder is made below it (see `postgresFolder`). */
  dataDir: string
  /** TCP port on 127.0.0.1 for a server that is not running yet. */
  port: number
  /** Made if missing. */
  database?: string
}

export type EnsuredPostgres = {
  /** With the password that the data folder keeps. */
  url: string
  port: number
  /** The server's process id. */
  pid: number
  /** False where a running server of this folder was reused. */
  wasStarted: boolean
  /** Resolves with how the server ended, whichever process ended it. */
  ended: Promise<string>
  /** Ends the server, whichever process started it, after rolling back its clients' transactions. */
  stop(): Promise<void>
}

const STOP_DEADLINE_MS = 15_000
const POLL_MS = 25
const LOOK_MS = 500

/**
 * Starts the Postgres of `dataDir`, or reuses it if it runs. It requires the password that `dataDir` keeps (see
 * `postgresPasswordFile`). A folder of an earlier release, which let in everyone, gets a password. Idempotent; safe to
 * call from two processes at once. What was committed survives kill -9.
 * @throws PostgresError if the port belongs to another server, or the folder to another version or user.
 */
export async function ensurePostgres(parameters: EnsurePostgresParameters): Promise<EnsuredPostgres> {
  const { dataDir, port, database = 'commonweight' } = parameters
  const user = postgresUser()
  const binaries = postgresBinaries(user)
  const folder = postgresFolder(dataDir)
  if (existsSync(folder)) checkFolder(folder, binaries, user)
  const { password, isNew } = postgresPassword(dataDir)
  if (!existsSync(folder)) initialise({ folder, binaries, user, password })
  // The password file was lost. The server opens without a password for the moment that setting a new one takes.
  else if (isNew) await open(folder, user)
  const running = await runningPostgres(folder, password)
  const server = running ?? (await startPostgres({ folder, port, binaries, user, password }))
  const urlTo = (name: string) => postgresUrl(server.port, name, password)
  if (readPostgresAccess(folder) === 'trust') await close(folder, user, urlTo('postgres'), password)
  await createDatabase(urlTo('postgres'), database)
  return {
    pid: server.pid,
    port: server.port,
    url: urlTo(database),
    wasStarted: !running,
    ended: server.ended ?? endOf(folder, server.pid),
    stop: () => stop(folder, server.pid),
  }
}

/**
 * Where the server's files are: `<dataDir>/postgres`, or, where the account that Postgres must run under cannot get
 * there (root's own folders), a folder in /var/tmp that belongs to this `dataDir`. A reset must remove it too.
 */
export function postgresFolder(dataDir: string): string {
  const folder = path.join(path.resolve(dataDir), 'postgres')
  if (isTraversable(folder, postgresUser())) return folder
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  return `/var/tmp/commonweight-data-${key}`
}

type InitialiseParameters = Omit<StartPostgresParameters, 'port'>

function initialise({ folder, binaries, user, password }: InitialiseParameters): void {
  mkdirSync(path.dirname(folder), { recursive: true })
  // Made aside and renamed, so that a folder that exists is complete.
  const unfinished = mkdtempSync(`${folder}-`)
  const passwordFile = `${unfinished}.password`
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' })
  for (const made of [unfinished, passwordFile]) give(made, user)
  chmodSync(unfinished, 0o700)
  const access = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const flags = ['-D', unfinished, '-U', 'postgres', ...access, '--locale=C', '-E', 'UTF8', '--no-sync']
  const made = spawnSync(binaries.initdb, flags, { ...user, cwd: '/', encoding: 'utf8' })
  rmSync(passwordFile)
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new PostgresError(`The database could not be set up in ${folder}: ${made.stderr || made.error?.message}`)
  }
  writePostgresAccess(unfinished, 'password', user)
  if (existsSync(folder)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, folder)
}

function give(target: string, { uid, gid }: PostgresUser): void {
  if (uid !== undefined && gid !== undefined) chownSync(target, uid, gid)
}

async function open(folder: string, user: PostgresUser): Promise<void> {
  writePostgresAccess(folder, 'trust', user)
  const pid = pidOf(folder)
  if (pid !== undefined && isPostgresOf(folder, pid)) process.kill(pid, 'SIGHUP')
}

async function close(folder: string, user: PostgresUser, url: string, password: string): Promise<void> {
  await asAdministrator(url, async (client) => {
    await client.query(`alter user postgres password ${client.escapeLiteral(password)}`).catch((error: unknown) => {
      // XX000: another process gives it the same password in this moment.
      if (!(error instanceof pg.DatabaseError && error.code === 'XX000')) throw error
    })
    writePostgresAccess(folder, 'password', user)
    await client.query('select pg_reload_conf()')
  })
}

function checkFolder(folder: string, binaries: PostgresBinaries, user: PostgresUser): void {
  const mine = user.uid ?? process.getuid?.()
  const owner = statSync(folder).uid
  if (mine !== undefined && owner !== mine) {
    const fault = `The database folder ${folder} belongs to another user (id ${owner}, needed ${mine}).`
    throw new PostgresError(`${fault} Start as that user, run \`npm run reset\`, or set DATABASE_URL.`)
  }
  const version = path.join(folder, 'PG_VERSION')
  if (!existsSync(version)) {
    throw new PostgresError(`${folder} is not a database folder. Move it away, or run \`npm run reset\`.`)
  }
  const major = readFileSync(version, 'utf8').trim()
  if (major === binaries.major) return
  const fault = `The database folder ${folder} was made by Postgres ${major}, this project brings ${binaries.major}.`
  const losses = "the chain's data comes back by itself, stored documents do not"
  throw new PostgresError(`${fault} Run \`npm run reset\` (${losses}), or set DATABASE_URL.`)
}

function pidOf(folder: string): number | undefined {
  const file = path.join(folder, 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

/** For a server that another process started: only its absence shows that it ended. */
async function endOf(folder: string, pid: number): Promise<string> {
  while (isPostgresOf(folder, pid)) await delay(LOOK_MS, undefined, { ref: false })
  return 'how is not known'
}

async function createDatabase(url: string, database: string): Promise<void> {
  await asAdministrator(url, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
  }).catch((error: unknown) => {
    // 42P04, 23505: another process made it in this moment.
    if (!(error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? ''))) throw error
  })
}

async function asAdministrator(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function stop(folder: string, pid: number): Promise<void> {
  const deadline = Date.now() + STOP_DEADLINE_MS
  if (isPostgresOf(folder, pid)) process.kill(pid, 'SIGINT')
  while (isPostgresOf(folder, pid)) {
    if (Date.now() > deadline) throw new PostgresError(`The Postgres of ${folder} (process ${pid}) does not end.`)
    await delay(POLL_MS)
  }
}
