import { digestOf } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import type { DocumentView } from '@commonweight/domain/views/document'
import type { Note } from '@commonweight/domain/views/listing'
import { type Db, rulesOf } from '../create-db'

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

async function isReferenced(db: Db, digest: Hex): Promise<boolean> {
  const found = await Promise.all([
    db.campaign.findFirst({ where: { digest }, select: { id: true } }),
    db.round.findFirst({ where: { digest }, select: { id: true } }),
    db.submission.findFirst({ where: { evidence: digest }, select: { number: true } }),
    db.roundDecision.findFirst({ where: { reason: digest }, select: { round: true } }),
    db.denial.findFirst({ where: { reason: digest }, select: { campaign: true } }),
    db.veto.findFirst({ where: { reason: digest }, select: { campaign: true } }),
    db.postedResult.findFirst({
      where: { OR: [{ inputs: digest }, { configuration: digest }] },
      select: { round: true },
    }),
  ])
  return found.some((row) => row !== null)
}
