import type { Hex } from '@commonweight/domain/hex'
import type { Note } from '@commonweight/domain/views/listing'
import type { Db } from '../create-db'
import { rulesOf } from '../listing/site-rules'

/** Why the site withholds the document of a digest; null: it does not. */
export function withheldNote(db: Db, digest: Hex): Note | null {
  return rulesOf(db)?.withheld.get(digest.toLowerCase()) ?? null
}
