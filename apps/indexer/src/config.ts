import { LOCAL_CHAIN_ID } from '@commonweight/domain/local-chain-id'
import { FatalError } from './errors'
import { type PriceSettings, readPriceSettings } from './prices/price-settings'

export type Config = {
  rpcUrl: string
  /** More nodes of the same chain: they are asked for views too, and read from when the first one fails. */
  furtherRpcUrls: string[]
  chainId: number
  databaseUrl: string
  pollMs: number
  finalityBlocks: number
  lagToleranceMs: number
  /** Where health and metrics are served; port null: not at all. */
  health: { host: string; port: number | null }
  /** Null: no price source is configured. */
  prices: PriceSettings | null
  /** Off only in the benchmark, to measure the cost of checks. */
  isChecked: boolean
  /** From this many donors in one batch on, they are compared at the tip instead. */
  manyDonors: number
}

const HTTP = ['http:', 'https:']
const NODE = 'http://127.0.0.1:8545'

const NEEDED = {
  RPC_URL: 'Give an address like http://127.0.0.1:8545',
  CHAIN_ID: `Give a whole number, for example ${LOCAL_CHAIN_ID}.`,
  DATABASE_URL: 'Give an address like postgresql://user:password@host:5432/name',
}

/**
 * Reads RPC_URL, CHAIN_ID, DATABASE_URL, and optionally RPC_URLS (more nodes, separated by commas), POLL_MS,
 * FINALITY_BLOCKS, LAG_TOLERANCE_SECONDS, INDEXER_PORT, INDEXER_HOST and the variables of `readPriceSettings`.
 * @throws FatalError that names the variable and what it must be; it lists all missing variables at once.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  requireAll(env)
  const chainId = whole(env, 'CHAIN_ID', 1)
  const isLocal = chainId === LOCAL_CHAIN_ID
  const rpcUrl = url(env, 'RPC_URL', HTTP, NODE)
  return {
    rpcUrl,
    furtherRpcUrls: [...new Set(furtherNodes(env))].filter((further) => further !== rpcUrl),
    chainId,
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/name'),
    pollMs: whole(env, 'POLL_MS', 10, 200),
    finalityBlocks: whole(env, 'FINALITY_BLOCKS', 1, isLocal ? 256 : 96),
    // A local chain has one node: a lower head means that the chain itself was rolled back.
    lagToleranceMs: whole(env, 'LAG_TOLERANCE_SECONDS', 0, isLocal ? 0 : 3_600) * 1_000,
    health: { host: env.INDEXER_HOST || '127.0.0.1', port: env.INDEXER_PORT ? port(env, 'INDEXER_PORT') : null },
    prices: readPriceSettings(env),
    isChecked: true,
    // One batch has this many only while catching up.
    manyDonors: 5_000,
  }
}

function port(env: NodeJS.ProcessEnv, name: string): number {
  const number = whole(env, name, 1)
  if (number <= 65_535) return number
  throw new FatalError(`${name} must be a port number from 1 to 65535, not "${env[name]}".`)
}

function requireAll(env: NodeJS.ProcessEnv): void {
  const missing = Object.entries(NEEDED).filter(([name]) => !env[name])
  if (missing.length > 0) throw new FatalError(missing.map(([name, what]) => `${name} is not set. ${what}`).join('\n'))
}

function furtherNodes(env: NodeJS.ProcessEnv): string[] {
  const given = (env.RPC_URLS ?? '').split(',').map((part) => part.trim())
  return given.filter((part) => part !== '').map((part) => urlOf(part, 'RPC_URLS', HTTP, `${NODE},https://…`))
}

function url(env: NodeJS.ProcessEnv, name: string, protocols: readonly string[], example: string): string {
  return urlOf(env[name], name, protocols, example)
}

function urlOf(value: string | undefined, name: string, protocols: readonly string[], example: string): string {
  if (!value) throw new FatalError(`${name} is not set. Give an address like ${example}`)
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    throw new FatalError(`${name} is not an address like ${example}`)
  }
  return value
}

function whole(env: NodeJS.ProcessEnv, name: string, least: number, standard?: number): number {
  const value = env[name] || standard?.toString()
  if (value === undefined)
    throw new FatalError(`${name} is not set. Give a whole number, for example ${LOCAL_CHAIN_ID}.`)
  const number = Number(value)
  if (Number.isSafeInteger(number) && number >= least) return number
  throw new FatalError(`${name} must be a whole number from ${least}, not "${value}".`)
}
