import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { postgresFolder } from '@commonweight/postgres/embedded-postgres'
import { WEB_ENVIRONMENT } from '../build/prepare'
import { prepareChain } from '../chain/prepare-chain'
import { requireSameRelease } from '../chain/require-same-release'
import { type LocalChain, startChain } from '../chain/start-chain'
import { type Database, hasReadChain, requireSameChain, startDatabase } from '../database/start-database'
import { LocalStackError } from '../local-stack-error'
import type { RunningService } from '../processes/run-record'
import { type Service, startService } from '../processes/service'
import { Supervisor, type SupervisorParameters } from '../processes/supervisor'
import { projectRoot } from '../project-root'
import type { Report } from '../report'
import { findHealthPorts, type HealthPorts } from './find-health-ports'

export type StackParameters = {
  dataDir: string
  ports: { chain: number; database: number; web: number }
  databaseUrl: string | undefined
  web: 'production' | 'development'
  /** Unix seconds of a new chain's first block. */
  genesisTime: number
  report: Report
  /** More variables for our programs. */
  environment?: Record<string, string>
  /** Called as soon as a program runs, at its first start and at each restart, so that it can be recorded. */
  onService?: (service: RunningService) => void
  /** Whether programs that end by themselves are started again. */
  restarts: boolean
  /** Called when a program has ended for good, with the reason and the end of its log. */
  onGivenUp: (reason: string) => void
  /** When aborted, the start ends what it has started and rejects. */
  signal?: AbortSignal
}

/** The whole product, running on this machine. */
export type Stack = {
  webOrigin: string
  rpcUrl: string
  databaseUrl: string
  /** Of the chain's first block. */
  genesisHash: string
  /** The environment variables of our programs. */
  environment: Record<string, string>
  /** Mines a block whenever the newest is five minutes old. Call it once the chain's clock shows the present. */
  startHeartbeat(): void
  /** Ends all, in order: first what writes, then the chain (saved), last the database. */
  stop(): Promise<void>
}

/** The tenth of anvil's public accounts issues vouchers on local chains. Worthless elsewhere. */
const LOCAL_VOUCHER_ISSUER_KEY = '0x2a871d0798f97d79848a013d4936a73bf4cc922c825d33c1cf7073dff6d409c6'

/** The eleventh of anvil's public accounts pays network fees for donors on local chains. */
const LOCAL_RELAYER = {
  RELAYER_KEY: '0xf214f2b2cd398c806f84e317254e0f0b801d0643303237d97a22a48e01628897',
  RELAYER_BUDGET: '0.05',
  RELAYER_LEAST: 'USDC=1,DAI=1',
}

/** Starts chain, database, web app and indexer on a data folder. If one fails, it ends those that it started. */
export async function startStack(parameters: StackParameters): Promise<Stack> {
  mkdirSync(parameters.dataDir, { recursive: true })
  const running = new Running()
  const stop = () => void running.stop()
  parameters.signal?.addEventListener('abort', stop, { once: true })
  try {
    return await startParts(parameters, running)
  } catch (error) {
    await running.stop()
    throw error
  } finally {
    parameters.signal?.removeEventListener('abort', stop)
  }
}

/** What has been started so far. */
class Running {
  isBeating = false
  readonly #stages: Supervisor[][] = [[], [], []]
  #stopping: Promise<void> | undefined

  /** @param stage Of the end: 0 is ended first. */
  start<Part extends Service | LocalChain | Database>(
    stage: 0 | 1 | 2,
    part: SupervisorParameters<Part>,
  ): Promise<Part> {
    if (this.#stopping) throw new LocalStackError('It was ended while it started.')
    const supervisor = new Supervisor(part)
    this.#stages[stage]?.push(supervisor as unknown as Supervisor)
    return supervisor.start()
  }

  get chain(): LocalChain | undefined {
    return this.#stages[1]?.[0]?.part as LocalChain | undefined
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stopInOrder()
    return this.#stopping
  }

  async #stopInOrder(): Promise<void> {
    for (const supervisor of this.#stages.flat()) supervisor.release()
    for (const stage of this.#stages) await Promise.all(stage.map((supervisor) => supervisor.stop()))
  }
}

async function startParts(parameters: StackParameters, running: Running): Promise<Stack> {
  const { report } = parameters
  const [chain, database] = await startBase(parameters, running)
  const prices = await report.step('contracts', 'deploying', () => prepareChain(chain.rpcUrl))
  const environment = environmentOf(parameters, chain, database, {
    ...(await findHealthPorts(parameters.ports.web)),
    ...prices,
  })
  const start = (name: string, once: (signal: AbortSignal) => Promise<Service>) =>
    running.start(0, { ...supervisionOf(parameters, name), start: once })
  await Promise.all([
    report.step('web', `starting at ${environment.WEB_ORIGIN}`, () =>
      start('web', (signal) => startWeb(parameters, environment, signal)),
    ),
    report.step('indexer', 'reading the chain', () =>
      start('indexer', (signal) => startIndexer(parameters, environment, signal)),
    ),
  ])
  return {
    webOrigin: environment.WEB_ORIGIN,
    rpcUrl: chain.rpcUrl,
    databaseUrl: database.url,
    genesisHash: chain.genesisHash,
    environment,
    startHeartbeat() {
      running.isBeating = true
      running.chain?.keeper.startHeartbeat()
    },
    stop: () => running.stop(),
  }
}

/**
 * Starts chain and database at the same time. Leaves the database as it is if another release made the chain.
 */
async function startBase(parameters: StackParameters, running: Running): Promise<[LocalChain, Database]> {
  const { dataDir, ports, databaseUrl, report } = parameters
  const chain = report.step('chain', `starting at port ${ports.chain}`, async () => {
    const started = await running.start(1, {
      ...supervisionOf(parameters, 'chain'),
      start: chainStarter(parameters, running),
    })
    await requireSameRelease(started.rpcUrl, dataDir)
    return started
  })
  const where = databaseUrl === undefined ? `starting at port ${ports.database}` : 'using DATABASE_URL'
  const database = report.step('database', where, () => {
    const beforeMigrating = async (url: string) => requireSameChain(url, (await chain).genesisHash)
    return running.start(2, {
      ...supervisionOf(parameters, 'database', `${postgresFolder(dataDir)}.log`),
      start: () => startDatabase({ dataDir, port: ports.database, databaseUrl, beforeMigrating }),
    })
  })
  await Promise.allSettled([chain, database])
  return [await chain, await database]
}

function supervisionOf({ dataDir, restarts, report, onGivenUp }: StackParameters, name: string, log?: string) {
  const logFile = log ?? logFileOf(dataDir, name)
  return { name, logFile, restarts, onGivenUp, say: (text: string) => report.line(name, text) }
}

/** A restarted chain continues from the last save, which may be older than the contracts on it. */
function chainStarter(parameters: StackParameters, running: Running): (signal: AbortSignal) => Promise<LocalChain> {
  const { dataDir, ports, genesisTime, report, onService } = parameters
  let isFirst = true
  return async (signal) => {
    const chain = await startChain({
      dataDir,
      port: ports.chain,
      genesisTime,
      signal,
      report: (text) => report.line('chain', text),
      origins: originsOf(parameters),
      onSpawn: ({ name, identity, rpcUrl }) => onService?.({ name, ...identity, rpcUrl }),
    })
    if (!isFirst) await prepareChain(chain.rpcUrl).catch((error) => endAfter(chain, error))
    isFirst = false
    if (running.isBeating) chain.keeper.startHeartbeat()
    return chain
  }
}

async function endAfter(chain: LocalChain, error: unknown): Promise<never> {
  await chain.stop()
  throw error
}

function logFileOf(dataDir: string, name: string): string {
  return path.join(dataDir, 'logs', `${name}.log`)
}

/** The site's origins, by either name of this machine. */
function originsOf({ ports }: StackParameters): string[] {
  return [`http://127.0.0.1:${ports.web}`, `http://localhost:${ports.web}`]
}

type Environment = ReturnType<typeof environmentOf>

function environmentOf(
  { ports, environment }: StackParameters,
  chain: LocalChain,
  database: Database,
  found: HealthPorts & Record<string, string>,
) {
  return {
    ...found,
    RPC_URL: chain.rpcUrl,
    PUBLIC_RPC_URL: chain.rpcUrl,
    CHAIN_ID: String(LOCAL_CHAIN_ID),
    DATABASE_URL: database.url,
    WEB_ORIGIN: `http://127.0.0.1:${ports.web}`,
    VOUCHER_ISSUER_KEY: LOCAL_VOUCHER_ISSUER_KEY,
    ...LOCAL_RELAYER,
    ...environment,
  }
}

function startWeb(parameters: StackParameters, environment: Environment, signal: AbortSignal): Promise<Service> {
  const { dataDir, ports, web, onService } = parameters
  return startService({
    name: 'web',
    program: process.execPath,
    args: [
      '--import',
      'tsx',
      'src/front/main.ts',
      '--port',
      String(ports.web),
      ...(web === 'production' ? [] : ['--dev']),
    ],
    cwd: path.join(projectRoot, 'apps', 'web'),
    // The build is where turbo puts it; pages that follow the sources may be kept elsewhere.
    env: {
      ...(web === 'production' ? { NEXT_DIST_DIR: undefined } : {}),
      NODE_ENV: web,
      ...WEB_ENVIRONMENT,
      ...environment,
    },
    logFile: logFileOf(dataDir, 'web'),
    // Any answer will do: what the site misses, the database for example, may be away for a moment.
    isReady: async () =>
      (await fetch(`${environment.WEB_ORIGIN}/healthz`, { signal: AbortSignal.timeout(10_000) })).status > 0,
    readyWithinMs: 90_000,
    onSpawn: ({ name, identity }) => onService?.({ name, ...identity }),
    signal,
  })
}

/** Ready when the database has what the chain has, which takes longer the more there is to read. */
function startIndexer(parameters: StackParameters, environment: Environment, signal: AbortSignal): Promise<Service> {
  const { dataDir, onService } = parameters
  return startService({
    name: 'indexer',
    program: process.execPath,
    args: ['--import', 'tsx', 'src/main.ts'],
    cwd: path.join(projectRoot, 'apps', 'indexer'),
    env: environment,
    logFile: logFileOf(dataDir, 'indexer'),
    isReady: () => hasReadChain(environment),
    readyWithinMs: 900_000,
    onSpawn: ({ name, identity }) => onService?.({ name, ...identity }),
    signal,
  })
}
