import { ensurePostgres } from '@commonweight/postgres/embedded-postgres'
import { migrate } from '@commonweight/postgres/migrate'
import pg from 'pg'
import { askNode } from '../chain/ask-node'
import { LocalStackError } from '../local-stack-error'

export type StartDatabaseParameters = {
  dataDir: string
  port: number
  databaseUrl: string | undefined
  /** Rejects if the database must stay as it is. */
  beforeMigrating: (url: string) => Promise<void>
}
export type Database = {
  url: string
  /** Migrations applied now. */
  migrated: string[]
  /** Resolves with how the embedded server ended; never for a server that DATABASE_URL names. */
  ended: Promise<string>
  /** Ends the embedded server, but not a server that DATABASE_URL names. */
  stop(): Promise<void>
}

/**
 * A Postgres with the committed schema: the one that DATABASE_URL names, else the embedded one of the data folder.
 * @throws LocalStackError or PostgresError that says what to do.
 */
export async function startDatabase(parameters: StartDatabaseParameters): Promise<Database> {
  const { dataDir, port, databaseUrl, beforeMigrating } = parameters
  const embedded = databaseUrl === undefined ? await ensurePostgres({ dataDir, port }) : undefined
  const url = embedded?.url ?? databaseUrl ?? ''
  const stop = async () => embedded?.stop()
  const ended = embedded?.ended ?? new Promise<never>(() => undefined)
  try {
    await beforeMigrating(url)
    return { url, migrated: await migrate(url), ended, stop }
  } catch (error) {
    await stop()
    if (error instanceof LocalStackError || !(error instanceof Error)) throw error
    throw new LocalStackError(error.message, { cause: error })
  }
}

/** @throws LocalStackError if the Postgres that DATABASE_URL names does not answer or refuses the login. */
export async function requireReachable(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname } = new URL(databaseUrl)
    throw new LocalStackError(
      `The Postgres that DATABASE_URL names (${host}${pathname}) cannot be used: ${messageOf(error)}. ` +
        'Start it, correct DATABASE_URL, or unset it to use the embedded Postgres.',
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Connection errors of several addresses come as an AggregateError without a message. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}

/**
 * A database holds one chain.
 * @throws LocalStackError when this one was filled from a chain with another first block.
 */
export async function requireSameChain(databaseUrl: string, genesisHash: string): Promise<void> {
  const head = await readHead(databaseUrl)
  if (head === undefined || head.genesis_hash === genesisHash) return
  throw new LocalStackError(
    `This database was filled from another chain (first block ${head.genesis_hash}; the local chain's is ${genesisHash}). ` +
      'Nothing was changed. "npm run reset" starts over with both; or set DATABASE_URL to an empty database.',
  )
}

/** True if the indexer has read the newest block. Rejects while chain or database is away. */
export async function hasReadChain({ RPC_URL, DATABASE_URL }: { RPC_URL: string; DATABASE_URL: string }) {
  const block = Number(await askNode<string>(RPC_URL, 'eth_blockNumber'))
  const head = await readHead(DATABASE_URL)
  return head !== undefined && Number(head.block_number) >= block
}

type Head = { genesis_hash: string; block_number: string }

async function readHead(databaseUrl: string): Promise<Head | undefined> {
  const client = new pg.Client({ connectionString: databaseUrl })
  // The database may end during the query.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string | null }>("select to_regclass('head')::text as name")
    // Before the first migration there is no such table.
    if (rows[0]?.name == null) return undefined
    return (await client.query<Head>('select genesis_hash, block_number from head')).rows[0]
  } finally {
    await client.end().catch(() => undefined)
  }
}
