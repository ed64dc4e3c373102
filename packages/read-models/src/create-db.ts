import { PrismaClient } from '@commonweight/postgres/generated/client'
import { PrismaPg } from '@prisma/adapter-pg'
import { boundedPool } from './bounded-pool'
import type { SiteRules } from './listing/site-rules'

/** A pool of connections with typed queries; `$disconnect()` ends it. `rules`: those of the site that reads with it. */
export type Db = PrismaClient & { rules?: () => SiteRules }

const MAX_CONNECTIONS = 10

/**
 * @param databaseUrl postgresql://user:password@host:port/database
 * @param rules Each query asks for them. Without rules, queries list everything on the chain.
 */
export function createDb(databaseUrl: string, rules?: () => SiteRules): Db {
  const adapter = new PrismaPg(boundedPool(databaseUrl, MAX_CONNECTIONS), { disposeExternalPool: true })
  const db: Db = new PrismaClient({ adapter })
  return rules ? Object.assign(db, { rules }) : db
}

/** The rules of the site that reads by this connection; null: a reader of the whole chain, which lists everything. */
export function rulesOf(db: Db): SiteRules | null {
  return db.rules?.() ?? null
}
