import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Deployment } from '@commonweight/abi/deployment'
import pg from 'pg'
import { type Config, readConfig } from '../../src/config'
import { runIndexer } from '../../src/run-indexer'
import type { LocalChain } from './local-chain'
import { until } from './until'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

export type TestIndexer = {
  /** Everything it said. */
  messages: string[]
  /** Ends it and resolves when it is gone; throws what it ended with. */
  stop(): Promise<void>
}

export type StartIndexerParameters = {
  rpcUrl: string
  databaseUrl: string
  deployment: Deployment
  /** Environment variables beyond the usual. */
  settings?: Record<string, string>
  /** What no variable sets. */
  inner?: Partial<Config>
}

const usual = { CHAIN_ID: '31337', POLL_MS: '10' }

/** The indexer in this process. */
export function startIndexer(parameters: StartIndexerParameters): TestIndexer {
  const { rpcUrl, databaseUrl, deployment, settings, inner } = parameters
  const stopping = new AbortController()
  const messages: string[] = []
  const env = { ...usual, ...settings, NODE_ENV: 'test' as const, RPC_URL: rpcUrl, DATABASE_URL: databaseUrl }
  const config = { ...readConfig(env), ...inner }
  const log = (message: string) => void messages.push(message)
  const running = runIndexer({ config, deployment, signal: stopping.signal, log })
  // Reported by stop; until then a failure must not end the test process.
  running.catch(() => undefined)
  return {
    messages,
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** The indexer as it is started for people, in a process of its own that can be killed. */
export function spawnIndexer({ rpcUrl, databaseUrl }: Pick<StartIndexerParameters, 'rpcUrl' | 'databaseUrl'>) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, ...usual, RPC_URL: rpcUrl, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const messages: string[] = []
  child.stderr.on('data', (chunk) => messages.push(String(chunk)))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return {
    messages,
    ended,
    async kill(signal: NodeJS.Signals = 'SIGKILL') {
      child.kill(signal)
      return ended
    },
  }
}

/** Resolves when the database has reached the chain's newest block. */
export async function caughtUp(chain: LocalChain, client: pg.Client, said: () => string[]): Promise<void> {
  await until(`the database reaches the chain's head. The indexer said: ${said().slice(-5).join(' | ')}`, async () => {
    const [tip, head] = await Promise.all([
      chain.rpc<{ hash: string }>('eth_getBlockByNumber', ['latest', false]),
      client.query<{ block_hash: string }>('select block_hash from head'),
    ])
    return head.rows[0]?.block_hash === tip.hash
  })
}

/** Cuts the indexer's connection as the death of its process does, in whatever it is doing. */
export async function cutConnections(client: pg.Client): Promise<void> {
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'indexer' and datname = current_database()",
  )
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
