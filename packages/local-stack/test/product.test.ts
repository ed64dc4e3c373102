import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { postgresFolder } from '@commonweight/postgres/embedded-postgres'
import { postgresPasswordFile } from '@commonweight/postgres/postgres-password'
import getPort from 'get-port'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { prepare } from '../src/build/prepare'
import { askNode } from '../src/chain/ask-node'
import { endProcess } from '../src/processes/end-process'
import { pollUntil } from '../src/processes/poll-until'
import { isAlive } from '../src/processes/process-identity'
import { readRunRecord } from '../src/processes/run-record'
import { projectRoot } from '../src/project-root'
import { createReport } from '../src/report'

const FROM = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const dataDir = path.join(mkdtempSync(path.join(os.tmpdir(), 'commonweight-product-')), 'data')
const children: ChildProcess[] = []
let env: Record<string, string>

beforeAll(async () => {
  await prepare(['contracts', 'client', 'web'], createReport())
  const [chain, database, web] = await Promise.all([getPort(), getPort(), getPort()])
  env = { DATA_DIR: dataDir, CHAIN_PORT: `${chain}`, DB_PORT: `${database}`, PORT: `${web}`, DATABASE_URL: '' }
}, 600_000)

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const service of readRunRecord(dataDir)?.services ?? []) await endProcess(service, { signal: 'SIGKILL' })
  await runToEnd('reset')
  const postgres = postgresFolder(dataDir)
  for (const folder of [postgres, `${postgres}.log`, path.dirname(dataDir)])
    rmSync(folder, { recursive: true, force: true })
}, 120_000)

type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> }

/** A command as npm runs it, leading a process group of its own as a terminal would have it. */
function run(command: string, more: Record<string, string> = {}): Run {
  const script = path.join(projectRoot, 'packages/local-stack/bin', `${command}.mjs`)
  const child = spawn(process.execPath, [script, ...(command === 'start' ? ['--no-seed'] : [])], {
    env: { ...process.env, ...env, ...more },
    detached: true,
  })
  children.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
  return { child, said: () => text, ended: new Promise((resolve) => child.once('close', resolve)) }
}

async function runToEnd(
  command: string,
  more?: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const { said, ended } = run(command, more)
  return { code: await ended, said: said() }
}

async function start(): Promise<Run> {
  const product = run('start')
  const state = () =>
    product.said().includes('is running (') ? 'running' : product.child.exitCode === null ? undefined : 'ended'
  const reached = await pollUntil(state, { deadlineMs: 120_000 })
  if (reached !== 'running') throw new Error(`It did not start:\n${product.said()}`)
  return product
}

const rpcUrl = () => `http://127.0.0.1:${env.CHAIN_PORT}`
const webStatus = () =>
  fetch(`http://127.0.0.1:${env.PORT}/healthz`).then(
    ({ status }) => status,
    () => 'down',
  )

async function query(sql: string): Promise<unknown[]> {
  const password = readFileSync(postgresPasswordFile(dataDir), 'utf8').trim()
  const client = new pg.Client({
    connectionString: `postgresql://postgres:${password}@127.0.0.1:${env.DB_PORT}/commonweight`,
  })
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

/** All that a start wrote down, itself included. */
function processes() {
  const record = readRunRecord(dataDir)
  if (!record) throw new Error('Nothing is written down.')
  return [record.launcher, ...record.services]
}

const NAMES = ['chain', 'database', 'indexer', 'web']
const LONG = { deadlineMs: 60_000 }

function pidOf(name: string): number {
  if (name !== 'database') return readRunRecord(dataDir)?.services.find((service) => service.name === name)?.pid ?? 0
  const file = path.join(postgresFolder(dataDir), 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
}

type Killed = { name: string; pid: number }

function kill(name: string): Killed {
  const pid = pidOf(name)
  process.kill(pid, 'SIGKILL')
  return { name, pid }
}

/** Whether another runs in its place, and the launcher has said so. */
function isAgain({ name, pid }: Killed): boolean {
  const lines = product.said().split('\n')
  const last = lines.filter((line) => line.trim().startsWith(`${name} `)).at(-1)
  return pidOf(name) !== pid && last?.includes('runs again') === true
}

async function runAgain(...killed: readonly Killed[]): Promise<void> {
  expect(await pollUntil(() => killed.every(isAgain) || undefined, LONG)).toBe(true)
}

type Receipt = { blockNumber: string; status: string }

/** The node answers with the hash before it mines. */
async function receiptOf(hash: string): Promise<Receipt> {
  const mined = await pollUntil(
    async () => (await askNode<Receipt | null>(rpcUrl(), 'eth_getTransactionReceipt', [hash])) ?? undefined,
    LONG,
  )
  if (!mined) throw new Error(`Transaction ${hash} was not mined within a minute.`)
  return mined
}

/** A new block is mined, the indexer reads it, and the site shows it. */
async function works(): Promise<void> {
  const sent = await askNode<string>(rpcUrl(), 'eth_sendTransaction', [{ from: FROM, to: FROM, value: '0x1' }])
  const receipt = await receiptOf(sent)
  const seen = async () => {
    const health = await fetch(`http://127.0.0.1:${env.PORT}/healthz`).catch(() => undefined)
    const { head } = ((await health?.json().catch(() => ({}))) ?? {}) as { head?: { blockNumber: string } }
    return Number(head?.blockNumber ?? 0) >= Number(receipt.blockNumber) || undefined
  }
  expect(await pollUntil(seen, LONG)).toBe(true)
}

let product: Run

describe('npm start', { timeout: 300_000 }, () => {
  let hash: string

  test('runs chain, database and web', async () => {
    product = await start()
    expect(await webStatus()).toBe(200)
    hash = await askNode(rpcUrl(), 'eth_sendTransaction', [{ from: FROM, to: FROM, value: '0x1' }])
    await receiptOf(hash)
    await query('create table kept as select 42 as answer')
    expect(processes()).toHaveLength(4)
  })

  test('a second one is refused, saying where the first is; so is a reset', async () => {
    for (const command of ['start', 'reset']) {
      const { code, said } = await runToEnd(command)
      expect(code).toBe(1)
      expect(said).toContain(`already running at http://127.0.0.1:${env.PORT} (process ${product.child.pid})`)
    }
    expect(await webStatus()).toBe(200)
  })

  test('after kill -9 of the launcher alone nothing is lost, and what it left running is replaced', async () => {
    const old = processes()
    product.child.kill('SIGKILL')
    await product.ended
    product = await start()
    expect(old.filter(isAlive)).toEqual([])
    expect(await askNode(rpcUrl(), 'eth_getTransactionReceipt', [hash])).toMatchObject({ status: '0x1' })
    expect(await query('select answer from kept')).toEqual([{ answer: 42 }])
  })

  test('after kill -9 of everything chain and database are there again', async () => {
    for (const one of processes()) process.kill(one.pid, 'SIGKILL')
    await product.ended
    product = await start()
    expect(await askNode(rpcUrl(), 'eth_getTransactionReceipt', [hash])).toMatchObject({ status: '0x1' })
    expect(await query('select answer from kept')).toEqual([{ answer: 42 }])
    expect(await webStatus()).toBe(200)
  })

  test('one that is killed is started again, and no other ends', async () => {
    for (const name of NAMES) {
      const others = NAMES.filter((one) => one !== name).map(pidOf)
      await runAgain(kill(name))
      expect(NAMES.filter((one) => one !== name).map(pidOf)).toEqual(others)
      await works()
    }
    for (const name of NAMES) expect(product.said()).toMatch(new RegExp(`${name} +ended by itself`))
    expect(readFileSync(path.join(dataDir, 'logs', 'launcher.log'), 'utf8')).toContain('runs again, after')
  })

  test('so are all of them within a second', async () => {
    await runAgain(...NAMES.map(kill))
    await works()
    expect(product.child.exitCode).toBeNull()
  })

  test('those that were started again are known to the next start, should the launcher be killed', async () => {
    const old = processes()
    product.child.kill('SIGKILL')
    await product.ended
    product = await start()
    expect(old.filter(isAlive)).toEqual([])
    await works()
  })

  test('Ctrl-C while one waits for its next start ends everything in order', async () => {
    const before = product.said().length
    const all = processes()
    kill('chain')
    await pollUntil(() => (product.said().slice(before).includes('starting it again') ? true : undefined), LONG)
    product.child.kill('SIGINT')
    expect(await product.ended).toBe(0)
    expect(all.filter(isAlive)).toEqual([])
    await expect(query('select 1')).rejects.toThrow(/ECONNREFUSED/)
  })

  test('after five ends within a minute all is ended, with the reason and the end of the log', async () => {
    product = await start()
    const all = processes()
    // On a busy machine five may take longer than the minute.
    let kills = 0
    while (product.child.exitCode === null && kills < 20) {
      const killed = kill('web')
      kills += 1
      await pollUntil(() => isAgain(killed) || product.child.exitCode !== null || undefined, LONG)
    }
    expect(kills).toBeGreaterThanOrEqual(5)
    expect(await product.ended).toBe(1)
    expect(product.said()).toMatch(
      /web ended by itself \(signal SIGKILL\), for the 5th time.*Its log, .*web\.log, ends:/,
    )
    expect(product.said()).toContain('ending web app and indexer, saving the chain, ending the database: done')
    expect(all.filter(isAlive)).toEqual([])
    await expect(query('select 1')).rejects.toThrow(/ECONNREFUSED/)
  })

  test('Ctrl-C ends everything, saved to the last block', async () => {
    product = await start()
    const all = processes()
    const last = await askNode<string>(rpcUrl(), 'eth_sendTransaction', [{ from: FROM, to: FROM, value: '0x2' }])
    process.kill(-(product.child.pid ?? 0), 'SIGINT')
    expect(await product.ended).toBe(0)
    expect(all.filter(isAlive)).toEqual([])
    await expect(query('select 1')).rejects.toThrow(/ECONNREFUSED/)
    product = await start()
    expect(await receiptOf(last)).toMatchObject({ status: '0x1' })
    product.child.kill('SIGTERM')
    expect(await product.ended).toBe(0)
  })

  test.each([
    ['PORT', 'web app'],
    ['CHAIN_PORT', 'chain'],
  ])('a taken %s is reported, with the way to choose another', async (variable, use) => {
    const server = createServer()
    const port = await getPort()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { code, said } = await runToEnd('start', { [variable]: `${port}` })
    expect(code).toBe(1)
    expect(said).toContain(`Port ${port}, wanted for the ${use}, is taken`)
    expect(said).toContain(`set ${variable} to a free port`)
  })

  test('a database that cannot be reached is reported, without its password', async () => {
    const { code, said } = await runToEnd('start', { DATABASE_URL: 'postgresql://ada:secret@127.0.0.1:1/none' })
    expect(code).toBe(1)
    expect(said).toMatch(/The Postgres that DATABASE_URL names \(127\.0\.0\.1:1\/none\) cannot be used.*ECONNREFUSED/)
    expect(said).not.toContain('secret')
  })

  test('a database of another chain is refused and left as it is', async () => {
    rmSync(path.join(dataDir, 'chain'), { recursive: true })
    const { code, said } = await runToEnd('start')
    expect(code).toBe(1)
    expect(said).toMatch(/This database was filled from another chain.*npm run reset/s)
    expect(readRunRecord(dataDir)).toBeUndefined()
  })

  test('a reset removes chain and database, and a second finds nothing', async () => {
    expect(await runToEnd('reset')).toMatchObject({ code: 0 })
    expect(existsSync(dataDir)).toBe(false)
    expect(existsSync(postgresFolder(dataDir))).toBe(false)
    expect((await runToEnd('reset')).said).toContain('nothing to remove')
  })
})
