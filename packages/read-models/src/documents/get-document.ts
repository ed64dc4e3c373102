import { digestOf } from '@commonweight/domain/canonical'
import type { Hex } from '@commonweight/domain/hex'
import type { DocumentView } from '@commonweight/domain/views/document'
import type { Db } from '../create-db'
import { rulesOf } from '../listing/site-rules'

/** The document of a digest; null if it is not stored, withheld, or if its bytes do not match (never shown as genuine). */
export async function getDocument(db: Db, digest: Hex): Promise<DocumentView | null> {
  const key = digest.toLowerCase() as Hex
  if (rulesOf(db)?.withheld.has(key)) return null
  const row = await db.document.findUnique({ where: { digest: key } })
  if (!row) return null
  const bytes = new Uint8Array(row.bytes)
  if ((await digestOf(bytes)) !== key) return null
  return { digest: key, bytes, isReferenced: await isReferenced(db, key), createdAt: Number(row.createdAt) }
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
