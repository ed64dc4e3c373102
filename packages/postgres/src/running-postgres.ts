import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { PostgresError } from './postgres-error'

/** @property ended How it ended, once it has; only where it is a child of this process. */
export type PostgresServer = { pid: number; port: number; ended?: Promise<string> }

/** After a kill -9 it first replays what it had written down. */
export const POSTGRES_START_DEADLINE_MS = 60_000
const POLL_MS = 25

/** The server that the folder's pid file names, once it answers; null if there is none. Removes a stale pid file. */
export async function runningPostgres(folder: string, password: string): Promise<PostgresServer | null> {
  const file = path.join(folder, 'postmaster.pid')
  const deadline = Date.now() + POSTGRES_START_DEADLINE_MS
  while (existsSync(file)) {
    const [pidLine, , , portLine] = readFileSync(file, 'utf8').split('\n')
    const server = { pid: Number(pidLine), port: Number(portLine) }
    if (!isPostgresOf(folder, server.pid)) {
      rmSync(file, { force: true })
      return null
    }
    if (server.port && (await postgresFolderAt(server.port, password)) === folder) return server
    if (Date.now() > deadline) {
      throw new PostgresError(`The Postgres with process id ${pidLine} holds ${folder} but does not answer. End it.`)
    }
    await delay(POLL_MS)
  }
  return null
}

/** A pid file outlives a killed server, and its number may since have gone to any other program. */
export function isPostgresOf(folder: string, pid: number): boolean {
  if (existsSync('/proc/self')) {
    const commandLine = `/proc/${pid}/cmdline`
    return existsSync(commandLine) && readFileSync(commandLine, 'utf8').split('\0').includes(folder)
  }
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes(folder) ?? false
}

/** The data folder of the Postgres on a port; null if none answers there that has this password. */
export async function postgresFolderAt(port: number, password: string): Promise<string | null> {
  const connectionString = postgresUrl(port, 'postgres', password)
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
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

export function postgresUrl(port: number, database: string, password: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
}
