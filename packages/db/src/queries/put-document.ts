import { digestOf } from '@commonweight/domain/canonical'
import type { Db } from '../create-db'
import { DocumentWithheldError } from '../document-withheld-error'
import { Prisma } from '../generated/client'
import { rulesOf } from '../site-rules'
import type { Hex } from '../views'

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

/** For searching. Postgres cannot hold the character NUL or half a surrogate pair: such a document is stored without. */
function jsonOf(bytes: Uint8Array): Prisma.InputJsonValue | typeof Prisma.DbNull {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return value === null || /\\u(0000|d[89a-f])/i.test(JSON.stringify(value)) ? Prisma.DbNull : value
  } catch {
    return Prisma.DbNull
  }
}
