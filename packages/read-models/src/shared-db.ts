import { BaseError } from '@commonweight/domain/base-error'
import { createDb, type Db } from './create-db'
import type { SiteRules } from './listing/site-rules'

// On globalThis, because development servers load a module again with every change.
const holder = globalThis as typeof globalThis & { commonweightSiteDb?: Db; commonweightRules?: () => SiteRules }

/**
 * The only pool of the process, to the database that DATABASE_URL names. It reads by the site's rules. Queries throw
 * before `shareRules`: without rules they would show what the site withholds.
 * @throws BaseError if DATABASE_URL is not set.
 */
export function sharedDb(): Db {
  const url = process.env.DATABASE_URL
  if (!url) throw new BaseError('DATABASE_URL is not set. Start with `npm start`, or name a Postgres: postgresql://...')
  holder.commonweightSiteDb ??= createDb(url, currentRules)
  return holder.commonweightSiteDb
}

/** Gives the rules that every query of the shared pool asks for from now on. */
export function shareRules(rules: () => SiteRules): void {
  holder.commonweightRules = rules
}

function currentRules(): SiteRules {
  if (!holder.commonweightRules) throw new BaseError("The site's rules (token list, curation file) are not loaded yet.")
  return holder.commonweightRules()
}
