import type { Note } from '@commonweight/domain/views/listing'
import type { ListedToken } from '@commonweight/domain/views/token'
import type { Db } from '../create-db'

/**
 * What a site makes of what is on the chain. Nothing of it is stored: it goes with the connection that pages read by, so
 * that no query can forget it. All ids are in lower case.
 */
export type SiteRules = {
  /** In the order in which sums and sorts name them. */
  tokens: readonly ListedToken[]
  /** Not in lists; everything stays at its own address. */
  hidden: {
    campaigns: ReadonlyMap<string, Note>
    rounds: ReadonlyMap<number, Note>
    labs: ReadonlyMap<string, Note>
    operators: ReadonlyMap<string, Note>
    tokens: ReadonlyMap<string, Note>
  }
  /** Digests of documents that are neither kept nor served. */
  withheld: ReadonlyMap<string, Note>
}

/** The rules of the site that reads by this connection; null: a reader of the whole chain, which lists everything. */
export function rulesOf(db: Db): SiteRules | null {
  return db.rules?.() ?? null
}
