import { BaseError } from '@commonweight/domain/base-error'
import { digestOf } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { MIN_COUNTED_BYTES } from './count-holders'
import { type DocumentHolder, makeRoom, type StoreBounds } from './make-room'
import { StoreSum } from './store-sum'

/** Bytes that this site neither keeps nor serves, for the curation file's reason. */
export class DocumentWithheldError extends BaseError {
  override readonly name = 'DocumentWithheldError'

  constructor(readonly reason: string) {
    super(`This site withholds this document: ${reason}`)
  }
}

/** As JSON writes it; a backslash before it would make it the text that a story about such characters holds. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i

/** Nested lists and objects. No form of document has more than four levels, and databases fail at some thousands. */
const MAX_DEPTH = 64

/** 256 MB of all callers, 16 MB of each. */
const STORE_BOUNDS: StoreBounds = { allBytes: 256 * 1024 * 1024, callerBytes: 16 * 1024 * 1024 }

/**
 * Stores bytes under their SHA-256 digest. Idempotent; storing again prolongs the life of an unreferenced document,
 * which counts for its first holder. Deletes others where there is no room. A document's size and rates are the
 * caller's to limit.
 * @param holder Who stores it; null: unknown.
 * @throws DocumentWithheldError for bytes that the site refuses to keep.
 */
export async function putDocument(
  db: Db,
  bytes: Uint8Array,
  holder: DocumentHolder | null = null,
  bounds: StoreBounds = STORE_BOUNDS,
): Promise<{ digest: Hex; isNew: boolean }> {
  const copy = new Uint8Array(bytes)
  const digest = await digestOf(copy)
  const withheld = rulesOf(db)?.withheld.get(digest)
  if (withheld) throw new DocumentWithheldError(withheld.reason)
  const now = BigInt(Math.floor(Date.now() / 1000))
  if (await prolong(db, digest, now)) return { digest, isNew: false }
  const counted = Math.max(MIN_COUNTED_BYTES, copy.length)
  await makeRoom(db, counted, holder, bounds)
  const row = { digest, bytes: copy, size: copy.length, json: jsonOf(copy), createdAt: now, storedAt: now }
  const count = await StoreSum.of(db).storing(counted, () => insert(db, row, holder, counted))
  return { digest, isNew: count === 1 }
}

async function insert(
  db: Db,
  row: Prisma.DocumentCreateManyInput,
  holder: DocumentHolder | null,
  counted: number,
): Promise<number> {
  const { count } = await db.document.createMany({ data: [row], skipDuplicates: true })
  // Unless it is gone again, because others stored at the same time.
  await db.$executeRaw`
    insert into document_holders (digest, bytes, stored_at, region, site, network)
    select digest, ${counted}::int, stored_at,
      ${holder?.region ?? null}::bytea, ${holder?.site ?? null}::bytea, ${holder?.network ?? null}::bytea
    from documents where digest = ${row.digest}
    on conflict do nothing`
  return count
}

async function prolong(db: Db, digest: Hex, now: bigint): Promise<boolean> {
  const { count } = await db.document.updateMany({ where: { digest }, data: { storedAt: now } })
  if (count > 0) await db.documentHolder.updateMany({ where: { digest }, data: { storedAt: now } })
  return count > 0
}

/**
 * For searching and filtering. Postgres cannot hold the character NUL or half a surrogate pair. In texts, U+FFFD
 * replaces them. A document with such a field name, or with too many levels for a database, is stored without JSON.
 */
function jsonOf(bytes: Uint8Array): Prisma.InputJsonValue | typeof Prisma.DbNull {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), searchable)
    const isKept = value !== null && isShallow(value, MAX_DEPTH) && !UNSTORABLE.test(JSON.stringify(value))
    return isKept ? value : Prisma.DbNull
  } catch {
    return Prisma.DbNull
  }
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1))
}

function searchable(_field: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[\0\ud800-\udfff]/gu, '\ufffd') : value
}
