import { BaseError } from '@commonweight/domain/base-error'
import pg from 'pg'

/** How long the server works on a statement. */
const MAX_QUERY_MS = 2_000

const SLACK_MS = 100

/** A server that has not answered by then is silent: it should have ended the statement itself. */
const SILENT_MS = MAX_QUERY_MS + SLACK_MS

/** From asking for a query to its answer, with waiting for a connection and making one. A page has 3 s in all. */
const DEADLINE_MS = MAX_QUERY_MS + 250

/** For how long queries fail at once after one has met a silent server. A page asks several, one after the other. */
const PAUSE_MS = 1_000

type Query = (config: pg.QueryConfig | string) => Promise<pg.QueryResult>

/**
 * Connections to a database whose queries all fail within 2.25 s, however many wait. While the server is silent, those
 * that come after the first fail at once.
 */
export function boundedPool(connectionString: string, max: number): pg.Pool {
  const limits = {
    connectionTimeoutMillis: MAX_QUERY_MS,
    // The server ends a slow statement. For one that is silent, the client gives up itself.
    statement_timeout: MAX_QUERY_MS,
    query_timeout: SILENT_MS,
  }
  const pool = new pg.Pool({ connectionString, max, ...limits })
  const ask = pool.query.bind(pool) as Query
  return Object.assign(pool, { query: bounded(ask) })
}

function bounded(ask: Query): Query {
  let answeredAt = 0
  let pausedUntil = 0
  const note = () => {
    answeredAt = performance.now()
  }
  return async (config) => {
    const askedAt = performance.now()
    if (askedAt < pausedUntil) throw new BaseError('The database was silent a moment ago.')
    const answer = ask(config)
    // An error that the server names is an answer.
    answer.then(note, (error) => error instanceof pg.DatabaseError && note())
    try {
      return await within(answer)
    } catch (error) {
      const now = performance.now()
      const isLate = now - askedAt >= MAX_QUERY_MS - SLACK_MS && !(error instanceof pg.DatabaseError)
      // If other queries were answered meanwhile, this one's connection is broken, or many wait.
      if (isLate && answeredAt < askedAt) pausedUntil = now + PAUSE_MS
      throw error
    }
  }
}

function within<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BaseError('The database did not answer in time.')), DEADLINE_MS)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
