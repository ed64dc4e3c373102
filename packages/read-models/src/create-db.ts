import { PrismaClient } from '@commonweight/postgres/generated/client'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SiteRules } from './listing/site-rules'

/** A pool of connections with typed queries; `$disconnect()` ends it. `rules`: those of the site that reads with it. */
export type Db = PrismaClient & { rules?: () => SiteRules }

/**
 * How long a query waits for a connection, and then for its answer, before it fails. A page has 3 s to say that the
 * database does not answer.
 */
export const MAX_QUERY_MS = 2_000

/**
 * @param databaseUrl postgresql://user:password@host:port/database
 * @param rules Each query asks for them. Without rules, queries list everything on the chain.
 */
export function createDb(databaseUrl: string, rules?: () => SiteRules): Db {
  const limits = {
    connectionTimeoutMillis: MAX_QUERY_MS,
    // The server ends a slow statement. For one that is silent, the client gives up itself.
    statement_timeout: MAX_QUERY_MS,
    query_timeout: MAX_QUERY_MS + 250,
  }
  const db: Db = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 10, ...limits }) })
  return rules ? Object.assign(db, { rules }) : db
}

/** The rules of the site that reads by this connection; null: a reader of the whole chain, which lists everything. */
export function rulesOf(db: Db): SiteRules | null {
  return db.rules?.() ?? null
}
