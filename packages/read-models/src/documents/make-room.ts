import { BaseError } from '@commonweight/domain/base-error'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { StoreSum } from './store-sum'
import { UNREFERENCED } from './unreferenced-sql'

/** Who stores a document: keys of its network and of those around it, from the widest to its own. */
export type DocumentHolder = { region: Uint8Array; site: Uint8Array; network: Uint8Array }

/** How many bytes of documents may be stored that nothing on the chain points to: of all callers, and of each. */
export type StoreBounds = { allBytes: number; callerBytes: number }

/** Each frees room for a document at least, unless others store at the same time. */
const MAX_TURNS = 100

/** When room is made, so much more is freed of the bound, because finding whose documents go is the larger part. */
const HEADROOM = 1 / 256

/**
 * Deletes documents that nothing on the chain points to until `bytes` more are within the bounds. A caller's own oldest
 * are the first, if it has more than its share; then the oldest of the callers that have most, among the networks that
 * have most together. So a document is safe while others hold more, also from one person with many addresses: they lie
 * in few networks.
 */
export async function makeRoom(db: Db, bytes: number, holder: DocumentHolder | null, bounds: StoreBounds) {
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const ownExcess = holder ? (await bytesOf(db, holder)) + bytes - bounds.callerBytes : 0
    const most = bounds.allBytes - bytes
    if (holder && ownExcess > 0) await drop(db, documentsOf(holder), ownExcess)
    else {
      const excess = (await StoreSum.of(db).read(most)) - most
      if (excess <= 0) return
      await drop(db, TOP_OF_HEAVIEST, excess + bounds.allBytes * HEADROOM)
    }
  }
  throw new BaseError('The document store is full, and many store at the same time.')
}

function documentsOf({ network }: DocumentHolder): Prisma.Sql {
  return Prisma.sql`select digest, stored_at, bytes from document_holders where network = ${network}`
}

async function bytesOf(db: Db, { network }: DocumentHolder): Promise<number> {
  const [row] = await db.$queryRaw<{ bytes: bigint }[]>`
    select coalesce(sum(bytes), 0)::bigint as bytes from document_holders where network = ${network}`
  return Number(row?.bytes ?? 0)
}

/**
 * Of the networks in the heaviest site of the heaviest region, the older documents of those that have most: what each
 * has beyond seven eighths of the heaviest.
 */
const TOP_OF_HEAVIEST = Prisma.sql`
  with region as (
    select region as key from document_holders group by region order by sum(bytes) desc, min(stored_at) limit 1),
  site as (
    select site as key from document_holders where region is not distinct from (select key from region)
    group by site order by sum(bytes) desc, min(stored_at) limit 1),
  layered as (
    select digest, stored_at, bytes, sum(bytes) over (partition by network order by stored_at desc, digest desc) as level
    from document_holders
    where region is not distinct from (select key from region) and site is not distinct from (select key from site))
  select digest, stored_at, bytes from layered where level > 0.875 * (select max(level) from layered)`

/**
 * The oldest of these that have `excess` bytes together. Those that the chain points to stay, and count no more. What
 * another process is deleting is left to it.
 */
function drop(db: Db, candidates: Prisma.Sql, excess: number): Promise<number> {
  return db.$executeRaw`
    with aged as (
      select digest, sum(bytes) over (order by stored_at, digest) - bytes as older from (${candidates}) candidates),
    oldest as (
      select digest from document_holders where digest in (select digest from aged where older < ${excess}::float8)
      for update skip locked),
    uncounted as (delete from document_holders h using oldest o where h.digest = o.digest)
    delete from documents d using oldest o where d.digest = o.digest and ${UNREFERENCED}`
}
