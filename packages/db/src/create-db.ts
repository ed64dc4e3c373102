import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'

/** A pool of connections with typed queries; `$disconnect()` ends it. */
export type Db = PrismaClient

/** @param databaseUrl postgresql://user:password@host:port/database */
export function createDb(databaseUrl: string): Db {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 10 }) })
}
