import { BaseError } from '@commonweight/domain/base-error'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { MIN_COUNTED_BYTES } from './count-holders'
import { UNREFERENCED } from './unreferenced-sql'

/** Who stores a document: keys of its network and of those around it, from the widest to its own. */
export type DocumentHolder = { region: Uint8Array; site: Uint8Array; network: Uint8Array }

/** How many bytes of documents may be stored that nothing on the chain points to: of all callers, and of each. */
export type StoreBounds = { allBytes: number; callerBytes: number }

/** Each makes room for a document at least, unless others store at the same time. */
const MAX_TURNS = 100

/**
 * Deletes documents that nothing on the chain points to until `bytes` more are within the bounds. A caller's own oldest
 * are the first, if it has more than its share; then the oldest of the caller that has most, among the networks that
 * have most together. So a document is safe while others hold more, also from one person with many addresses: they lie
 * in few networks.
 */
export async function makeRoom(db: Db, bytes: number, holder: DocumentHolder | null, bounds: StoreBounds) {
  const size = Math.max(MIN_COUNTED_BYTES, bytes)
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const { all, own } = await sums(db, holder)
    const ownExcess = holder ? own + size - bounds.callerBytes : 0
    const excess = all + size - bounds.allBytes
    if (ownExcess <= 0 && excess <= 0) return
    if (holder && ownExcess > 0) await drop(db, Prisma.sql`h.network = ${holder.network}`, ownExcess)
    else await drop(db, OF_HEAVIEST, excess)
  }
  throw new BaseError('The document store is full, and many store at the same time.')
}

async function sums(db: Db, holder: DocumentHolder | null): Promise<{ all: number; own: number }> {
  const [row] = await db.$queryRaw<{ all: bigint; own: bigint }[]>`
    select coalesce(sum(bytes), 0)::bigint as "all",
      coalesce(sum(bytes) filter (where network = ${holder?.network ?? null}::bytea), 0)::bigint as own
    from document_holders`
  return { all: Number(row?.all ?? 0), own: Number(row?.own ?? 0) }
}

const OF_HEAVIEST = Prisma.sql`(h.region is not distinct from (select region from heaviest_region)
  and h.site is not distinct from (select site from heaviest_site)
  and h.network is not distinct from (select network from heaviest_network))`

/**
 * The oldest that have `excess` bytes together. Those that the chain points to stay, and count no more. What another
 * process is deleting is left to it.
 */
function drop(db: Db, condition: Prisma.Sql, excess: number): Promise<number> {
  return db.$executeRaw`
    with heaviest_region as (
      select region from document_holders group by region order by sum(bytes) desc, min(stored_at) limit 1),
    heaviest_site as (
      select site from document_holders where region is not distinct from (select region from heaviest_region)
      group by site order by sum(bytes) desc, min(stored_at) limit 1),
    heaviest_network as (
      select network from document_holders where region is not distinct from (select region from heaviest_region)
        and site is not distinct from (select site from heaviest_site)
      group by network order by sum(bytes) desc, min(stored_at) limit 1),
    aged as (
      select digest, sum(bytes) over (order by stored_at, digest) - bytes as older from document_holders h
      where ${condition}),
    oldest as (
      select digest from document_holders where digest in (select digest from aged where older < ${excess})
      for update skip locked),
    uncounted as (delete from document_holders h using oldest o where h.digest = o.digest)
    delete from documents d using oldest o where d.digest = o.digest and ${UNREFERENCED}`
}
