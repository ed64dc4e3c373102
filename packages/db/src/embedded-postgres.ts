import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries'
import { PostgresError } from './postgres-error'
import { isTraversable, type PostgresUser, postgresUser } from './postgres-user'

export type EnsurePostgresParameters = {
  /** Folder of the project's data; the server's own folder is made below it (see `postgresFolder`). */
  dataDir: string
  /** TCP port on 127.0.0.1 for a server that is not running yet. */
  port: number
  /** Made if missing. */
  database?: string
}

export type EnsuredPostgres = {
  url: string
  port: number
  /** The server's process id. */
  pid: number
  /** False where a running server of this folder was reused. */
  wasStarted: boolean
  /** Ends the server, whoever started it, after its clients' transactions were rolled back. */
  stop(): Promise<void>
}

const START_DEADLINE_MS = 30_000
const STOP_DEADLINE_MS = 15_000
const POLL_MS = 25

/**
 * Starts the Postgres of `dataDir`, or reuses it if it runs. Idempotent; safe to call from two processes at once.
 * @throws PostgresError if the port belongs to another server, or the folder to another version or user.
 */
export async function ensurePostgres(parameters: EnsurePostgresParameters): Promise<EnsuredPostgres> {
  const { dataDir, port, database = 'commonweight' } = parameters
  const user = postgresUser()
  const binaries = postgresBinaries(user)
  const folder = postgresFolder(dataDir)
  if (existsSync(folder)) checkFolder(folder, binaries, user)
  else initialise(folder, binaries, user)
  const running = await runningServer(folder)
  const server = running ?? (await start({ folder, port, binaries, user }))
  await createDatabase(server.port, database)
  return {
    ...server,
    url: urlOf(server.port, database),
    wasStarted: !running,
    stop: () => stop(folder, server.pid),
  }
}

/**
 * Where the server's files are: `<dataDir>/postgres`, or, where the account that Postgres must run under cannot get
 * there (root's own folders), a folder in /var/tmp that belongs to this `dataDir`. Whoever resets must remove it too.
 */
export function postgresFolder(dataDir: string): string {
  const folder = path.join(path.resolve(dataDir), 'postgres')
  if (isTraversable(folder, postgresUser())) return folder
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  return `/var/tmp/commonweight-data-${key}`
}

type Server = { pid: number; port: number }

function urlOf(port: number, database: string): string {
  return `postgresql://postgres@127.0.0.1:${port}/${database}`
}

function initialise(folder: string, binaries: PostgresBinaries, user: PostgresUser): void {
  mkdirSync(path.dirname(folder), { recursive: true })
  // Made aside and renamed, so that a folder that exists is complete.
  const unfinished = mkdtempSync(`${folder}-`)
  if (user.uid !== undefined && user.gid !== undefined) chownSync(unfinished, user.uid, user.gid)
  chmodSync(unfinished, 0o700)
  const flags = ['-D', unfinished, '-U', 'postgres', '--auth=trust', '--locale=C', '-E', 'UTF8', '--no-sync']
  const made = spawnSync(binaries.initdb, flags, { ...user, cwd: '/', encoding: 'utf8' })
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new PostgresError(`The database could not be set up in ${folder}: ${made.stderr || made.error?.message}`)
  }
  if (existsSync(folder)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, folder)
}

function checkFolder(folder: string, binaries: PostgresBinaries, user: PostgresUser): void {
  const mine = user.uid ?? process.getuid?.()
  const owner = statSync(folder).uid
  if (mine !== undefined && owner !== mine) {
    throw new PostgresError(
      `The database folder ${folder} belongs to another user (id ${owner}, needed ${mine}). Start as that user, run \`npm run reset\`, or set DATABASE_URL.`,
    )
  }
  const version = path.join(folder, 'PG_VERSION')
  if (!existsSync(version)) {
    throw new PostgresError(`${folder} is not a database folder. Move it away, or run \`npm run reset\`.`)
  }
  const major = readFileSync(version, 'utf8').trim()
  if (major === binaries.major) return
  throw new PostgresError(
    `The database folder ${folder} was made by Postgres ${major}, this project brings ${binaries.major}. Run \`npm run reset\` (the chain's data comes back by itself, stored documents do not), or set DATABASE_URL.`,
  )
}

/** The server that the folder's pid file names, once it answers; null if there is none. Removes a stale pid file. */
async function runningServer(folder: string): Promise<Server | null> {
  const file = path.join(folder, 'postmaster.pid')
  const deadline = Date.now() + START_DEADLINE_MS
  while (existsSync(file)) {
    const [pidLine, , , portLine] = readFileSync(file, 'utf8').split('\n')
    const server = { pid: Number(pidLine), port: Number(portLine) }
    if (!isServerOf(folder, server.pid)) {
      rmSync(file, { force: true })
      return null
    }
    if (server.port && (await folderAt(server.port)) === folder) return server
    if (Date.now() > deadline) {
      throw new PostgresError(`The Postgres with process id ${pidLine} holds ${folder} but does not answer. End it.`)
    }
    await delay(POLL_MS)
  }
  return null
}

/** A pid file outlives a killed server, and its number may since have gone to any other program. */
function isServerOf(folder: string, pid: number): boolean {
  if (existsSync('/proc/self')) {
    const commandLine = `/proc/${pid}/cmdline`
    return existsSync(commandLine) && readFileSync(commandLine, 'utf8').split('\0').includes(folder)
  }
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes(folder) ?? false
}

/** The data folder of the Postgres on a port; null if no Postgres answers. */
async function folderAt(port: number): Promise<string | null> {
  const client = new pg.Client({ connectionString: urlOf(port, 'postgres'), connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory ?? null
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}

type StartParameters = { folder: string; port: number; binaries: PostgresBinaries; user: PostgresUser }

async function start(parameters: StartParameters): Promise<Server> {
  const { folder, port } = parameters
  const deadline = Date.now() + START_DEADLINE_MS
  for (;;) {
    const child = launch(parameters)
    while (child.exitCode === null && child.signalCode === null) {
      // Whose server answers, the pid file says: another process may have been quicker, and this child about to give up.
      const server = (await folderAt(port)) === folder ? await runningServer(folder) : null
      if (server) return server
      if (Date.now() > deadline) throw failedStart(folder, port)
      await delay(POLL_MS)
    }
    // Another process may have been quicker. After a kill -9 the old server's children linger for a moment.
    const other = await runningServer(folder)
    if (other) return other
    if (/could not bind|Address already in use/.test(logTail(folder))) throw await portTaken(port)
    if (Date.now() > deadline || !/shared memory block|lock file/.test(logTail(folder))) throw failedStart(folder, port)
    await delay(POLL_MS)
  }
}

function launch({ folder, port, binaries, user }: StartParameters): ChildProcess {
  const log = openSync(logFile(folder), 'w')
  // Without a Unix socket: its folder would be one more thing that must be writable.
  const flags = ['-D', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  const child = spawn(binaries.postgres, flags, { ...user, cwd: '/', detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.unref()
  return child
}

async function portTaken(port: number): Promise<PostgresError> {
  const other = await folderAt(port)
  const owner = other ? `the Postgres of ${other}` : 'another program'
  return new PostgresError(`Port ${port} is taken by ${owner}. Set DB_PORT to a free port, or end that program.`)
}

function failedStart(folder: string, port: number): PostgresError {
  return new PostgresError(
    `Postgres did not start on port ${port}. Its log, ${logFile(folder)}, ends:\n${logTail(folder)}`,
  )
}

function logFile(folder: string): string {
  return `${folder}.log`
}

function logTail(folder: string): string {
  return readFileSync(logFile(folder), 'utf8').trim().split('\n').slice(-8).join('\n')
}

async function createDatabase(port: number, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(port, 'postgres') })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } catch (error) {
    // 42P04, 23505: another process made it in this moment.
    if (!(error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? ''))) throw error
  } finally {
    await client.end()
  }
}

async function stop(folder: string, pid: number): Promise<void> {
  const deadline = Date.now() + STOP_DEADLINE_MS
  if (isServerOf(folder, pid)) process.kill(pid, 'SIGINT')
  while (isServerOf(folder, pid)) {
    if (Date.now() > deadline) throw new PostgresError(`The Postgres of ${folder} (process ${pid}) does not end.`)
    await delay(POLL_MS)
  }
}
