import type { Prisma } from '@commonweight/postgres/generated/client'
import pg from 'pg'
import type { Db } from './create-db'

/** What a snapshot takes at most, from its first query to its last. */
const MAX_SNAPSHOT_MS = 600_000

/** What a batch takes at most, as a query of a page; a silent server is given up a little later. */
const MAX_BATCH_MS = 2_000

/** A database as it was at one moment. */
export type Snapshot = {
  db: Db
  /** The rows of a query, this many at a time, without more of them in memory. 64-bit numbers arrive as texts. */
  batches: <row extends pg.QueryResultRow>(query: Prisma.Sql, size: number) => AsyncGenerator<row[]>
}

/**
 * Everything that `work` reads is of one moment, however long it takes; each query, and each batch, has the limit of
 * time that pages have. Whatever `work` throws ends the snapshot.
 * @param pool One that pages do not read by: each snapshot keeps one of its connections. @param databaseUrl Its database.
 */
export function withSnapshot<T>(pool: Db, databaseUrl: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return pool.$transaction(
    (transaction) => {
      const db: Db = Object.create(transaction, { rules: { value: pool.rules } })
      return work({ db, batches: (query, size) => readBatches(db, databaseUrl, query, size) })
    },
    { isolationLevel: 'RepeatableRead', timeout: MAX_SNAPSHOT_MS },
  )
}

/** By a cursor on a connection of its own, in the snapshot of `db`. */
async function* readBatches<row extends pg.QueryResultRow>(
  db: Db,
  connectionString: string,
  { text, values }: Prisma.Sql,
  size: number,
): AsyncGenerator<row[]> {
  const limits = { connectionTimeoutMillis: MAX_BATCH_MS, statement_timeout: MAX_BATCH_MS }
  const client = new pg.Client({ connectionString, ...limits, query_timeout: MAX_BATCH_MS + 250 })
  // A connection that breaks between two batches fails the next one.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const [exported] = await db.$queryRaw<{ id: string }[]>`select pg_export_snapshot() as id`
    await client.query('begin isolation level repeatable read read only')
    await client.query(`set transaction snapshot ${pg.escapeLiteral(exported?.id ?? '')}`)
    // Nested loops return the first rows at once, in the order of the outermost ones, and keep no table in memory.
    await client.query('set local enable_hashjoin = off; set local enable_mergejoin = off')
    await client.query(`declare batches no scroll cursor for ${text}`, values)
    for (;;) {
      const { rows } = await client.query<row>(`fetch ${size} from batches`)
      if (rows.length === 0) return
      yield rows
    }
  } finally {
    await client.end()
  }
}
