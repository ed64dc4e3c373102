import { createDb, type Db } from './create-db'

// On globalThis, because development servers load a module anew with every change.
const holder = globalThis as typeof globalThis & { commonweightDb?: Db }

/** The process's one pool, to the database that DATABASE_URL names. */
export function sharedDb(): Db {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set. Start with `npm start`, or name a Postgres: postgresql://...')
  holder.commonweightDb ??= createDb(url)
  return holder.commonweightDb
}
