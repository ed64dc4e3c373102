import type { Db } from '../create-db'
import { type Note, rulesOf } from '../listing/site-rules'
import type { Hex } from '../views'

/** Why the site withholds the document of a digest; null: it does not. */
export function withheldNote(db: Db, digest: Hex): Note | null {
  return rulesOf(db)?.withheld.get(digest.toLowerCase()) ?? null
}
