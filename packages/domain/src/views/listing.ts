/** Why, and since when (Unix seconds), the curation file names something. */
export type Note = { reason: string; since: number }

/**
 * Why a site's lists leave something out: its token is not on the site's list, its document is not readable here, its
 * document is a copy of another's or repeats one too often, the curation file hides it, or (a round) its pool is empty.
 */
export type UnlistedReason = 'token' | 'document' | 'copy' | 'hidden' | 'pool'

/** A campaign's or round's place in the site's lists. */
export type Listing = {
  listed: boolean
  unlistedBecause: UnlistedReason[]
  /** What the curation file says about it. */
  hidden: Note | null
  /** Its document is withheld by this site; its words are then missing. */
  withheld: Note | null
}
