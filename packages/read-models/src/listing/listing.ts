import type { Note } from './site-rules'

/**
 * Why a site's lists leave something out: its token is not on the site's list, its document is not readable here, it
 * has the document of somebody else's or repeats one too often, the curation file hides it, or (a round) its pool is empty.
 */
export type UnlistedReason = 'token' | 'document' | 'copy' | 'hidden' | 'pool'

/** A campaign's or round's place in the site's lists. */
export type Listing = {
  listed: boolean
  unlistedBecause: UnlistedReason[]
  /** What the curation file says of it. */
  hidden: Note | null
  /** Its document is withheld by this site; its words are then missing. */
  withheld: Note | null
}

type Facts = { hidden: Note | null; withheld: Note | null } & Record<'token' | 'document' | 'copy' | 'pool', boolean>

/** @param facts Which of the reasons hold; null: for a reader of the whole chain, who leaves out nothing. */
export function listingOf(facts: Facts | null): Listing {
  if (!facts) return { listed: true, unlistedBecause: [], hidden: null, withheld: null }
  const { hidden, withheld } = facts
  const reasons = (['token', 'document', 'copy', 'pool'] as const).filter((reason) => facts[reason])
  const unlistedBecause: UnlistedReason[] = hidden ? [...reasons, 'hidden'] : reasons
  return { listed: unlistedBecause.length === 0, unlistedBecause, hidden, withheld }
}
