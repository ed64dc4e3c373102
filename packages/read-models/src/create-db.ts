import { PrismaClient } from '@commonweight/postgres/generated/client'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SiteRules } from './listing/site-rules'

/** A pool of connections with typed queries; `$disconnect()` ends it. `rules`: of the site that reads by it. */
export type Db = PrismaClient & { rules?: () => SiteRules }

/**
 * @param databaseUrl postgresql://user:password@host:port/database
 * @param rules Asked at each query; without it queries list all that is on the chain.
 */
export function createDb(databaseUrl: string, rules?: () => SiteRules): Db {
  const db: Db = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 10 }) })
  return rules ? Object.assign(db, { rules }) : db
}
