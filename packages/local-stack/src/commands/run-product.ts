import { writeSync } from 'node:fs'
import path from 'node:path'
import { openLog } from '@commonweight/postgres/open-log'
import { postgresPasswordFile } from '@commonweight/postgres/postgres-password'
import { type Part, prepare } from '../build/prepare'
import { requireReachable } from '../database/start-database'
import { reapLeftovers } from '../processes/reap-leftovers'
import {
  type DataFolderLock,
  lockDataFolder,
  type RunningService,
  readRunRecord,
  writeRunRecord,
} from '../processes/run-record'
import { createReport, type Report, secondsSince } from '../report'
import { requireFreePort } from '../stack/require-free-port'
import { DEMO_PAST_SECONDS, isSeeded, seed } from '../stack/seed'
import { readSettings, type Settings } from '../stack/settings'
import { type Stack, startStack } from '../stack/start-stack'

export type RunProductParameters = { web: 'production' | 'development'; seeds: boolean }

/** `npm start` and `npm run dev`: everything, until Ctrl-C. Resolves with the exit code. */
export async function runProduct(parameters: RunProductParameters): Promise<number> {
  const began = performance.now()
  const settings = readSettings()
  const lock = await lockDataFolder(settings.dataDir, {
    webOrigin: `http://127.0.0.1:${settings.ports.web}`,
    rpcUrl: `http://127.0.0.1:${settings.ports.chain}`,
    services: [],
  })
  const end = waitForEnd()
  const report = createReport(sayAndLog(settings.dataDir))
  try {
    return await run({ parameters, settings, report, lock, end, began })
  } finally {
    await lock.release()
  }
}

type Run = {
  parameters: RunProductParameters
  settings: Settings
  report: Report
  lock: DataFolderLock
  end: End
  began: number
}

async function run({ parameters, settings, report, lock, end, began }: Run): Promise<number> {
  const { dataDir, ports } = settings
  await reapLeftovers(dataDir, lock.leftovers, report)
  await requireFreePort(ports.chain, 'chain', 'CHAIN_PORT')
  await requireFreePort(ports.web, 'web app', 'PORT')
  if (settings.databaseUrl !== undefined) await requireReachable(settings.databaseUrl)
  const parts: Part[] = parameters.web === 'production' ? ['contracts', 'client', 'web'] : ['contracts', 'client']
  await unlessEnding(end, () => prepare(parts, report, end.signal))
  if (end.signal.aborted) return end.code()
  let stack: Stack | undefined
  try {
    await unlessEnding(end, async () => {
      stack = await startStack({
        ...settings,
        web: parameters.web,
        genesisTime: Math.floor(Date.now() / 1000) - (parameters.seeds ? DEMO_PAST_SECONDS : 0),
        report,
        onService: (service) => noteService(dataDir, service),
        restarts: true,
        onGivenUp: end.because,
        signal: end.signal,
      })
      await begin({ stack, settings, report, seeds: parameters.seeds, began, end })
    })
    await end.promise
  } finally {
    await stopAll(stack, report, end)
  }
  return end.code()
}

/** Ignores failures caused by the shutdown itself. */
async function unlessEnding(end: End, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!end.signal.aborted) throw error
  }
}

type Begin = { stack: Stack; settings: Settings; report: Report; seeds: boolean; began: number; end: End }

async function begin({ stack, settings, report, seeds, began, end }: Begin): Promise<void> {
  const { dataDir } = settings
  if (seeds && !isSeeded(dataDir, stack)) {
    await report.step('demo', 'writing the demo campaigns', () =>
      seed(dataDir, stack, { onOutput: sayLines(report), signal: end.signal }),
    )
  }
  stack.startHeartbeat()
  if (!end.signal.aborted) process.stdout.write(welcome(stack, settings, secondsSince(began)))
}

/** Reports each line that the seeder prints. */
function sayLines(report: Report): (text: string) => void {
  return (text) => {
    for (const line of text.split('\n')) if (line.trim() !== '') report.line('demo', line.trim())
  }
}

/** A restarted program takes the place of the one that ended. */
function noteService(dataDir: string, service: RunningService): void {
  const record = readRunRecord(dataDir)
  if (!record) return
  const others = record.services.filter(({ name }) => name !== service.name)
  writeRunRecord(dataDir, { ...record, services: [...others, service] })
}

/** Writes to the terminal and, with the time, to a log. */
function sayAndLog(dataDir: string): (text: string) => void {
  const log = openLog(path.join(dataDir, 'logs', 'launcher.log'))
  return (text) => {
    process.stdout.write(text)
    writeSync(log, `${new Date().toISOString()} ${text}`)
  }
}

async function stopAll(stack: Stack | undefined, report: Report, end: End): Promise<void> {
  if (end.reason) {
    process.stderr.write(`\n${end.reason}\n`)
    report.line('end', end.reason.split('\n')[0] ?? '')
  }
  if (!stack) return
  process.stdout.write('\n')
  await report.step('end', 'ending web app and indexer, saving the chain, ending the database', () => stack.stop())
}

type End = {
  promise: Promise<void>
  /** Aborted when the end begins. */
  signal: AbortSignal
  /** Why the product cannot continue; empty if a person asked for the end. */
  reason: string
  because: (reason: string) => void
  code(): number
}

/** Ends on Ctrl-C, SIGTERM or SIGHUP, or when a program ends again and again. */
function waitForEnd(): End {
  const controller = new AbortController()
  const { signal } = controller
  const end: End = {
    promise: new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    signal,
    reason: '',
    because(reason) {
      if (!signal.aborted) end.reason = reason
      controller.abort()
    },
    code: () => (end.reason === '' ? 0 : 1),
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort())
  return end
}

function welcome({ webOrigin, rpcUrl, databaseUrl, environment }: Stack, settings: Settings, took: string): string {
  const { dataDir } = settings
  const [indexer, web] = [environment.INDEXER_PORT, environment.METRICS_PORT].map((port) => `http://127.0.0.1:${port}`)
  const password = settings.databaseUrl === undefined ? `, password in ${postgresPasswordFile(dataDir)}` : ''
  return `
  Commonweight is running (${took}).

    ${webOrigin}

  Try this:
    1. Explore the campaigns and open one that is in a round.
    2. Connect the "Demo wallet (local chain)": its accounts are funded. Verify, then donate; the match is shown before you sign.
    3. Change the role in the account menu: list a campaign as the lab, sign for a milestone as an attester.
    4. See under "Me" what is released and what you could take back.

  Chain ${rpcUrl} (id 31337)   Database ${withoutPassword(databaseUrl)}${password}
  Health ${webOrigin}/healthz, ${indexer}/healthz   Metrics ${web}/metrics, ${indexer}/metrics
  Everything is kept in ${dataDir}. Ctrl-C ends it; "npm start" continues where it was; "npm run reset" starts over.
`
}

function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.password = ''
  return url.href
}
