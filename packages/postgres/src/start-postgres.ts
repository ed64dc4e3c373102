import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { openLog } from './open-log'
import type { PostgresBinaries } from './postgres-binaries'
import { PostgresError } from './postgres-error'
import type { PostgresUser } from './postgres-user'
import { POSTGRES_START_DEADLINE_MS, type PostgresServer, postgresFolderAt, runningPostgres } from './running-postgres'

const POLL_MS = 25

export type StartPostgresParameters = {
  folder: string
  port: number
  binaries: PostgresBinaries
  user: PostgresUser
  password: string
}

/**
 * Starts the server of a folder that has been set up, and resolves when it answers; also with one that another process
 * started meanwhile.
 * @throws PostgresError with the end of its log.
 */
export async function startPostgres(parameters: StartPostgresParameters): Promise<PostgresServer> {
  const { folder, port, password } = parameters
  const deadline = Date.now() + POSTGRES_START_DEADLINE_MS
  for (;;) {
    const { child, ended, said } = launch(parameters)
    while (child.exitCode === null && child.signalCode === null) {
      // The pid file names the server that answers: another process may have been quicker, and this child about to give
      // up.
      const server =
        (await postgresFolderAt(port, password)) === folder ? await runningPostgres(folder, password) : null
      if (server) return server.pid === child.pid ? { ...server, ended } : server
      if (Date.now() > deadline) throw failedStart(folder, port)
      await delay(POLL_MS)
    }
    // Another process may have been quicker. After a kill -9 the old server's children linger for a moment.
    const other = await runningPostgres(folder, password)
    if (other) return other
    if (/could not bind|Address already in use/.test(said())) throw portTaken(port)
    if (Date.now() > deadline || !/shared memory block|lock file/.test(said())) throw failedStart(folder, port)
    await delay(POLL_MS)
  }
}

type Launched = { child: ChildProcess; ended: Promise<string>; said: () => string }

function launch({ folder, port, binaries, user }: StartPostgresParameters): Launched {
  const log = openLog(logFile(folder))
  const before = logText(folder).length
  // Without a Unix socket: its folder would be one more thing that must be writable.
  const flags = ['-D', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  const child = spawn(binaries.postgres, flags, { ...user, cwd: '/', detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.unref()
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message))
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`))
  })
  return { child, ended, said: () => logText(folder).slice(before) }
}

/** Another folder's server does not let us in; the list of processes names its folder. */
function portTaken(port: number): PostgresError {
  const folder = new RegExp(`postgres -D (.+?) -p ${port} `).exec(commandLines())?.[1]
  const owner = folder ? `the Postgres of ${folder}` : 'another program'
  return new PostgresError(`Port ${port} is taken by ${owner}. Set DB_PORT to a free port, or end that program.`)
}

/** Of all processes, one a line. */
function commandLines(): string {
  if (!existsSync('/proc/self')) {
    return spawnSync('ps', ['-eo', 'args='], { encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout ?? ''
  }
  const files = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return files.map((pid) => commandLine(`/proc/${pid}/cmdline`)).join('\n')
}

function commandLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll('\0', ' ')
  } catch {
    // It has ended.
    return ''
  }
}

function failedStart(folder: string, port: number): PostgresError {
  return new PostgresError(
    `Postgres did not start on port ${port}. Its log, ${logFile(folder)}, ends:\n${logTail(folder)}`,
  )
}

function logFile(folder: string): string {
  return `${folder}.log`
}

function logText(folder: string): string {
  return existsSync(logFile(folder)) ? readFileSync(logFile(folder), 'utf8') : ''
}

function logTail(folder: string): string {
  return logText(folder).trim().split('\n').slice(-8).join('\n')
}
