import type { Db } from '../create-db'
import { UNREFERENCED } from './unreferenced-sql'

/**
 * Deletes documents that nothing on the chain points to, if their last storing is at least this many seconds ago.
 * @returns How many were deleted.
 */
export function expireDocuments(db: Db, unreferencedForSeconds: number): Promise<number> {
  const before = Math.floor(Date.now() / 1000) - unreferencedForSeconds
  return db.$executeRaw`delete from documents d where d.stored_at < ${before} and ${UNREFERENCED}`
}
