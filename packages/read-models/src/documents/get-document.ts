import { digestOf } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import type { DocumentView } from '@commonweight/domain/views/document'
import type { Note } from '@commonweight/domain/views/listing'
import { type Db, rulesOf } from '../create-db'
import { UNREFERENCED } from './unreferenced-sql'

/** The document of a digest. Null if it is not stored, is withheld, or has bytes that do not match the digest. */
export async function getDocument(db: Db, digest: Hex): Promise<DocumentView | null> {
  const key = digest.toLowerCase() as Hex
  if (rulesOf(db)?.withheld.has(key)) return null
  const row = await db.document.findUnique({ where: { digest: key } })
  if (!row) return null
  const bytes = new Uint8Array(row.bytes)
  if ((await digestOf(bytes)) !== key) return null
  return { digest: key, bytes, isReferenced: await isReferenced(db, key), createdAt: Number(row.createdAt) }
}

/** Why the site withholds the document of a digest; null: it does not. */
export function withheldNote(db: Db, digest: Hex): Note | null {
  return rulesOf(db)?.withheld.get(digest.toLowerCase()) ?? null
}

/** Whether something on the chain points to this document, which is stored: pages about it read differently now. */
export async function isReferenced(db: Db, digest: Hex): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from documents d where d.digest = ${digest} and not (${UNREFERENCED})`
  return rows.length > 0
}
