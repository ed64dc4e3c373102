import { BaseError } from '@commonweight/domain/base-error'
import { digestOf } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'

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

/**
 * Stores bytes under their SHA-256 digest. Idempotent; storing again prolongs the life of an unreferenced document.
 * Size limits and rates are the caller's.
 * @throws DocumentWithheldError for bytes that the site refuses to keep.
 */
export async function putDocument(db: Db, bytes: Uint8Array): Promise<{ digest: Hex; isNew: boolean }> {
  const copy = new Uint8Array(bytes)
  const digest = await digestOf(copy)
  const withheld = rulesOf(db)?.withheld.get(digest)
  if (withheld) throw new DocumentWithheldError(withheld.reason)
  const now = BigInt(Math.floor(Date.now() / 1000))
  const row = { digest, bytes: copy, size: copy.length, json: jsonOf(copy), createdAt: now, storedAt: now }
  const { count } = await db.document.createMany({ data: [row], skipDuplicates: true })
  if (count === 0) await db.document.updateMany({ where: { digest }, data: { storedAt: now } })
  return { digest, isNew: count === 1 }
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
