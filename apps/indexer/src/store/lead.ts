import { once } from 'node:events'
import { BaseError } from '@commonweight/domain/base-error'
import pg from 'pg'
import { TEMPORARY_TABLES } from '../rows/touched'

const UNDEFINED_TABLE = '42P01'
const UNDEFINED_COLUMN = '42703'
/** Any number that all indexers of a database share. */
const LOCK = 7_310_265_118

/**
 * Connects and waits until this process is the only writer. Leadership lasts as long as the connection, and all writes
 * use it: a process that loses it cannot write.
 */
export async function lead(databaseUrl: string, signal: AbortSignal, log: (message: string) => void) {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'indexer' })
  // Without a listener a lost connection would end the process; the next query reports it.
  client.on('error', () => undefined)
  const giveUp = () => void client.end().catch(() => undefined)
  signal.addEventListener('abort', giveUp, { once: true })
  const done = new AbortController()
  try {
    // `connect` never settles if the connection is ended meanwhile.
    const aborted = once(signal, 'abort', { signal: done.signal })
    aborted.catch(() => undefined)
    await Promise.race([client.connect(), aborted])
    signal.throwIfAborted()
    // Detects within half a minute that a leader's machine vanished.
    await client.query('set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3')
    if (!(await tryLock(client))) {
      log('Another indexer writes; standing by.')
      await client.query('select pg_advisory_lock($1)', [LOCK])
    }
    await prepare(client)
    return client
  } catch (error) {
    giveUp()
    throw error
  } finally {
    signal.removeEventListener('abort', giveUp)
    done.abort()
  }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [LOCK])
  return rows[0]?.locked ?? false
}

async function prepare(client: pg.Client): Promise<void> {
  try {
    // The chain has everything that is written here, so a commit need not wait for the disk.
    await client.query(`set synchronous_commit = off; ${TEMPORARY_TABLES}; select donations from donors limit 0`)
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined
    if (code !== UNDEFINED_TABLE && code !== UNDEFINED_COLUMN) throw error
    const state = code === UNDEFINED_TABLE ? 'has no tables yet' : 'is older than this code'
    throw new BaseError(`The database ${state}. Migrate it first: \`npx prisma migrate deploy\`.`, { cause: error })
  }
}
