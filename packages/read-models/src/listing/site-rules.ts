import type { Note } from '@commonweight/domain/views/listing'
import type { ListedToken } from '@commonweight/domain/views/token'

/**
 * How a site presents what is on the chain. Rules are not stored: they belong to the connection that pages read by, so
 * no query can forget them. All ids are in lower case.
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
