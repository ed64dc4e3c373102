import type { Db } from '../create-db'
import { UNREFERENCED } from './unreferenced-sql'

/** What a row costs besides its bytes, so that many small documents are not cheaper than few large ones. */
export const MIN_COUNTED_BYTES = 4_096

/**
 * Brings the table up to date: documents that something on the chain points to now count for nobody, and those that a
 * crash or a rollback left without a holder count for an unknown one.
 */
export async function countHolders(db: Db): Promise<void> {
  await db.$executeRaw`delete from document_holders d where not ${UNREFERENCED}`
  await db.$executeRaw`
    insert into document_holders (digest, bytes, stored_at)
    select d.digest, greatest(d.size, ${MIN_COUNTED_BYTES}::int), d.stored_at from documents d
    where not exists (select from document_holders h where h.digest = d.digest) and ${UNREFERENCED}
    on conflict do nothing`
}
