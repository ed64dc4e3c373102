import path from 'node:path'
import { LocalStackError } from '../local-stack-error'
import { projectRoot } from '../project-root'

/** What a person can set by environment variables for `npm start` and `npm run dev`. */
export type Settings = {
  /** Absolute folder of everything that must survive: chain, database, logs. DATA_DIR, default .data */
  dataDir: string
  /** CHAIN_PORT, DB_PORT and PORT. */
  ports: { chain: number; database: number; web: number }
  /** DATABASE_URL: this Postgres is used instead of the embedded one. */
  databaseUrl: string | undefined
}

type Environment = Record<string, string | undefined>

/** @throws LocalStackError that names the variable and what it takes. */
export function readSettings(env: Environment = process.env): Settings {
  const ports = {
    chain: portOf(env, 'CHAIN_PORT', 8545),
    database: portOf(env, 'DB_PORT', 54329),
    web: portOf(env, 'PORT', 3000),
  }
  if (new Set(Object.values(ports)).size < 3) throw new LocalStackError('CHAIN_PORT, DB_PORT and PORT must differ.')
  return {
    dataDir: path.resolve(projectRoot, env.DATA_DIR || '.data'),
    ports,
    databaseUrl: databaseUrlOf(env.DATABASE_URL),
  }
}

function portOf(env: Environment, name: string, fallback: number): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new LocalStackError(`${name} must be a port number from 1 to 65535, not "${text}".`)
}

function databaseUrlOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  const isPostgres = URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol)
  if (isPostgres) return text
  throw new LocalStackError(
    'DATABASE_URL must look like postgresql://user:password@host:5432/name. Leave it unset for the embedded Postgres.',
  )
}
