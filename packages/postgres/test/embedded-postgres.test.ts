import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { freePort, scratchFolder } from '@commonweight/testkit/scratch-postgres'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { ensurePostgres, postgresFolder } from '../src/embedded-postgres'
import { writePostgresAccess } from '../src/postgres-access'
import { PostgresError } from '../src/postgres-error'
import { postgresPasswordFile } from '../src/postgres-password'
import { postgresUser } from '../src/postgres-user'

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function scratch() {
  const folder = await scratchFolder()
  cleanups.push(folder.remove)
  return folder
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('a second call reuses the running server, even if it names another port', async () => {
  const { dataDir, port } = await scratch()
  const first = await ensurePostgres({ dataDir, port })
  cleanups.push(first.stop)
  const second = await ensurePostgres({ dataDir, port: await freePort() })
  expect([first.wasStarted, second.wasStarted]).toEqual([true, false])
  expect([second.pid, second.url]).toEqual([first.pid, first.url])
})

test('two calls at once end with one server', async () => {
  const { dataDir, port } = await scratch()
  const both = await Promise.all([ensurePostgres({ dataDir, port }), ensurePostgres({ dataDir, port })])
  cleanups.push(both[0].stop)
  expect(both[0].pid).toBe(both[1].pid)
})

test('what was committed survives kill -9, and the stale pid file is seen through', async () => {
  const { dataDir, port } = await scratch()
  const killed = await ensurePostgres({ dataDir, port })
  await query(killed.url, 'create table kept as select 42 as answer')
  process.kill(killed.pid, 'SIGKILL')
  const again = await ensurePostgres({ dataDir, port })
  cleanups.push(again.stop)
  expect(again.pid).not.toBe(killed.pid)
  expect(await query(again.url, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a pid file whose number went to another program does not keep the server from starting', async () => {
  const { dataDir, port } = await scratch()
  const first = await ensurePostgres({ dataDir, port })
  const file = path.join(postgresFolder(dataDir), 'postmaster.pid')
  const content = readFileSync(file, 'utf8')
  await first.stop()
  writeFileSync(file, content.replace(/^\d+/, String(process.pid)))
  const again = await ensurePostgres({ dataDir, port })
  cleanups.push(again.stop)
  expect(again.wasStarted).toBe(true)
})

test('a port of another Postgres is reported, with its folder', async () => {
  const [one, other] = [await scratch(), await scratch()]
  const server = await ensurePostgres(one)
  cleanups.push(server.stop)
  const clash = ensurePostgres({ dataDir: other.dataDir, port: one.port })
  await expect(clash).rejects.toThrow(`Port ${one.port} is taken by the Postgres of ${postgresFolder(one.dataDir)}`)
})

test('a port of any other program is reported', async () => {
  const { dataDir, port } = await scratch()
  const program = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => program.listen(port, '127.0.0.1', resolve))
  cleanups.push(() => new Promise((resolve) => program.close(resolve)))
  await expect(ensurePostgres({ dataDir, port })).rejects.toThrow(
    `Port ${port} is taken by another program. Set DB_PORT`,
  )
})

test('a folder of another version is refused and left alone', async () => {
  const { dataDir, port } = await scratch()
  await (await ensurePostgres({ dataDir, port })).stop()
  const version = path.join(postgresFolder(dataDir), 'PG_VERSION')
  const major = readFileSync(version, 'utf8')
  writeFileSync(version, '9\n')
  await expect(ensurePostgres({ dataDir, port })).rejects.toThrow(PostgresError)
  await expect(ensurePostgres({ dataDir, port })).rejects.toThrow('was made by Postgres 9')
  writeFileSync(version, major)
  const again = await ensurePostgres({ dataDir, port })
  cleanups.push(again.stop)
  expect(again.wasStarted).toBe(true)
})

/** What Postgres says to somebody who has not the password. */
const strangers = (url: string) =>
  [new URL(url), new URL(url)].map((address, index) => {
    address.password = index === 0 ? '' : 'postgres'
    return query(address.href, 'select 1').then(
      () => 'let in',
      (error: Error) => error.message,
    )
  })

const REFUSED = [expect.stringMatching(/password/), 'password authentication failed for user "postgres"']

test('only the password that the data folder keeps lets in, over TCP too; its file is for its owner only', async () => {
  const { dataDir, port } = await scratch()
  const server = await ensurePostgres({ dataDir, port })
  cleanups.push(server.stop)
  const file = postgresPasswordFile(dataDir)
  expect(path.dirname(file)).toBe(dataDir)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(new URL(server.url).password).toBe(readFileSync(file, 'utf8').trim())
  expect(await query(server.url, 'select 42 as answer')).toEqual([{ answer: 42 }])
  expect(await Promise.all(strangers(server.url))).toEqual(REFUSED)
})

test('a folder of an earlier release, which let in everybody, gets a password and keeps its content', async () => {
  const { dataDir, port } = await scratch()
  const first = await ensurePostgres({ dataDir, port })
  await query(first.url, 'create table kept as select 42 as answer')
  await query(first.url, 'alter user postgres password null')
  await first.stop()
  writePostgresAccess(postgresFolder(dataDir), 'trust', postgresUser())
  rmSync(postgresPasswordFile(dataDir))
  const both = await Promise.all([ensurePostgres({ dataDir, port }), ensurePostgres({ dataDir, port })])
  cleanups.push(both[0].stop)
  expect(both[1].url).toBe(both[0].url)
  expect(both[0].url).not.toBe(first.url)
  expect(await query(both[0].url, 'select answer from kept')).toEqual([{ answer: 42 }])
  expect(await Promise.all(strangers(both[0].url))).toEqual(REFUSED)
})

test.each(['running', 'stopped'])('a lost password file is made again, with the server %s', async (state) => {
  const { dataDir, port } = await scratch()
  const first = await ensurePostgres({ dataDir, port })
  cleanups.push(first.stop)
  if (state === 'stopped') await first.stop()
  rmSync(postgresPasswordFile(dataDir))
  const again = await ensurePostgres({ dataDir, port })
  cleanups.push(again.stop)
  expect(await query(again.url, 'select 42 as answer')).toEqual([{ answer: 42 }])
  expect(await Promise.all(strangers(again.url))).toEqual(REFUSED)
  await expect(query(first.url, 'select 1')).rejects.toThrow('password authentication failed')
})

test('how it ended is known, also by who only found it running; its log is kept', async () => {
  const { dataDir, port } = await scratch()
  const server = await ensurePostgres({ dataDir, port })
  const found = await ensurePostgres({ dataDir, port })
  await query(server.url, 'select 1 from nowhere').catch(() => undefined)
  process.kill(server.pid, 'SIGKILL')
  expect(await server.ended).toBe('signal SIGKILL')
  expect(await found.ended).toBe('how is not known')
  const again = await ensurePostgres({ dataDir, port })
  cleanups.push(again.stop)
  expect(readFileSync(`${postgresFolder(dataDir)}.log`, 'utf8')).toMatch(
    /relation "nowhere" does not exist[\s\S]*database system was not properly shut down/,
  )
})
