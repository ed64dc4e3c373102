import type { Db } from '../create-db'

/**
 * Deletes documents that nothing on the chain points to, if their last storing is at least this many seconds ago.
 * @returns How many were deleted.
 */
export function expireDocuments(db: Db, unreferencedForSeconds: number): Promise<number> {
  const before = Math.floor(Date.now() / 1000) - unreferencedForSeconds
  return db.$executeRaw`
    delete from documents d where d.stored_at < ${before}
      and not exists (select from campaigns where digest = d.digest)
      and not exists (select from rounds where digest = d.digest)
      and not exists (select from submissions where evidence = d.digest)
      and not exists (select from round_decisions where reason = d.digest)
      and not exists (select from denials where reason = d.digest)
      and not exists (select from vetoes where reason = d.digest)
      and not exists (select from posted_results where d.digest in (inputs, configuration))`
}
