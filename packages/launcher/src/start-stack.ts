import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { askNode } from './ask-node'
import { deployContracts } from './deploy-contracts'
import { installedFile } from './installed-package'
import { webBuildEnvironment } from './prepare'
import { projectRoot } from './project-root'
import type { Report } from './report'
import { requireSameRelease } from './require-same-release'
import { type Service, startService } from './service'
import { LOCAL_CHAIN_ID, type LocalChain, startChain } from './start-chain'
import { type Database, hasReadBlock, requireSameChain, startDatabase } from './start-database'

export type StackParameters = {
  dataDir: string
  ports: { chain: number; database: number; web: number }
  databaseUrl: string | undefined
  web: 'production' | 'development'
  /** Unix seconds of a new chain's first block. */
  genesisTime: number
  report: Report
  /** Told of every program at once when it runs, so that it can be written down. */
  onService?: (service: Service) => void
  /** Called when a program ends that nobody asked to end. */
  onUnexpectedEnd: (service: Service, logFile: string) => void
}

/** The whole product, running on this machine. */
export type Stack = {
  webOrigin: string
  rpcUrl: string
  databaseUrl: string
  chain: LocalChain
  /** What our programs take from their environment. */
  environment: Record<string, string>
  /** Ends all, in order: first what writes, then the chain (saved), last the database. */
  stop(): Promise<void>
}

/** The tenth of anvil's public accounts: issues vouchers on local chains. Worthless elsewhere. */
const LOCAL_VOUCHER_ISSUER_KEY = '0x2a871d0798f97d79848a013d4936a73bf4cc922c825d33c1cf7073dff6d409c6'

/** Starts chain, database, web app and indexer on a data folder; ends again what it started if one of them fails. */
export async function startStack(parameters: StackParameters): Promise<Stack> {
  mkdirSync(parameters.dataDir, { recursive: true })
  const running: Running = { services: [], isStopping: false }
  try {
    return await startParts(parameters, running)
  } catch (error) {
    await stopAll(running)
    throw error
  }
}

type Running = { chain?: LocalChain; database?: Database; services: Service[]; isStopping: boolean }

async function startParts(parameters: StackParameters, running: Running): Promise<Stack> {
  const { report } = parameters
  const [chain, database] = await startBase(parameters, running)
  await report.step('contracts', 'deploying', async () => {
    await deployContracts(chain.rpcUrl)
  })
  const environment = environmentOf(parameters, chain, database)
  const add = (service: Service) => addService(parameters, running, service)
  await Promise.all([
    report.step('web', `starting at ${environment.WEB_ORIGIN}`, () => startWeb(parameters, environment).then(add)),
    report.step('indexer', 'reading the chain', () => startIndexer(parameters, environment).then(add)),
  ])
  return {
    webOrigin: environment.WEB_ORIGIN,
    rpcUrl: chain.rpcUrl,
    databaseUrl: database.url,
    chain,
    environment,
    stop: () => stopAll(running),
  }
}

/**
 * Chain and database beside each other; both are remembered even if the other fails, so that they can be ended. The
 * database is left as it is where the chain is not one of this release.
 */
async function startBase(parameters: StackParameters, running: Running): Promise<[LocalChain, Database]> {
  const { dataDir, ports, databaseUrl, genesisTime, report } = parameters
  const chain = report.step('chain', `starting at port ${ports.chain}`, async () => {
    running.chain = await startChain({
      dataDir,
      port: ports.chain,
      genesisTime,
      report: (text) => report.line('chain', text),
    })
    addService(parameters, running, running.chain.service)
    await requireSameRelease(running.chain.rpcUrl, dataDir)
    return running.chain
  })
  const where = databaseUrl === undefined ? `starting at port ${ports.database}` : 'using DATABASE_URL'
  const database = report.step('database', where, async () => {
    const beforeMigrating = async (url: string) => requireSameChain(url, (await chain).genesisHash)
    running.database = await startDatabase({ dataDir, port: ports.database, databaseUrl, beforeMigrating })
    return running.database
  })
  await Promise.allSettled([chain, database])
  return [await chain, await database]
}

function addService(
  { onService, onUnexpectedEnd, dataDir }: StackParameters,
  running: Running,
  service: Service,
): void {
  running.services.push(service)
  onService?.(service)
  service.ended.then(() => {
    if (!running.isStopping) onUnexpectedEnd(service, logFileOf(dataDir, service.name))
  })
}

function logFileOf(dataDir: string, name: string): string {
  return path.join(dataDir, 'logs', `${name}.log`)
}

type Environment = ReturnType<typeof environmentOf>

function environmentOf({ ports }: StackParameters, chain: LocalChain, database: Database) {
  return {
    RPC_URL: chain.rpcUrl,
    CHAIN_ID: String(LOCAL_CHAIN_ID),
    DATABASE_URL: database.url,
    WEB_ORIGIN: `http://127.0.0.1:${ports.web}`,
    VOUCHER_ISSUER_KEY: LOCAL_VOUCHER_ISSUER_KEY,
  }
}

function startWeb({ dataDir, ports, web }: StackParameters, environment: Environment): Promise<Service> {
  const command = web === 'production' ? 'start' : 'dev'
  const { NEXT_DIST_DIR: _, ...forDevelopment } = webBuildEnvironment
  return startService({
    name: 'web',
    program: process.execPath,
    args: [installedFile('next', 'dist/bin/next'), command, '--hostname', '127.0.0.1', '--port', String(ports.web)],
    cwd: path.join(projectRoot, 'apps', 'web'),
    env: { ...forDevelopment, ...environment },
    logFile: logFileOf(dataDir, 'web'),
    isReady: () =>
      fetch(`${environment.WEB_ORIGIN}/healthz`).then(
        (response) => response.ok,
        () => false,
      ),
    readyWithinMs: 90_000,
  })
}

/** Ready when the database has what the chain has now. */
async function startIndexer({ dataDir }: StackParameters, environment: Environment): Promise<Service> {
  const head = Number(await askNode<string>(environment.RPC_URL, 'eth_blockNumber'))
  return startService({
    name: 'indexer',
    program: process.execPath,
    args: ['--import', 'tsx', 'src/main.ts'],
    cwd: path.join(projectRoot, 'apps', 'indexer'),
    env: environment,
    logFile: logFileOf(dataDir, 'indexer'),
    isReady: () => hasReadBlock(environment.DATABASE_URL, head),
    readyWithinMs: 120_000,
  })
}

async function stopAll(running: Running): Promise<void> {
  running.isStopping = true
  const { chain, database, services } = running
  await Promise.all(services.filter((service) => service !== chain?.service).map((service) => service.stop()))
  // The chain answers until it is saved; should it not (it was killed), the last saved state stays.
  await chain?.keeper.stop().catch(() => undefined)
  await chain?.service.stop()
  await database?.stop()
}
