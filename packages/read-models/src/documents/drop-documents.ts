import type { Hex } from '@commonweight/domain/hex'
import type { Db } from '../create-db'

/**
 * Deletes the bytes of documents that the site no longer keeps; their digests stay on the chain.
 * @returns How many were stored.
 */
export async function dropDocuments(db: Db, digests: readonly Hex[]): Promise<number> {
  if (digests.length === 0) return 0
  const { count } = await db.document.deleteMany({ where: { digest: { in: [...digests] } } })
  return count
}
