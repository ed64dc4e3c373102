import { canonicalDocument } from '@commonweight/domain/canonical'
import { parseReasonDocument } from '@commonweight/domain/documents/reason-document'
import type { Hex } from '@commonweight/domain/hex'
import { putDocument } from './put-document'

/** Stores a reason, if one was written, and returns its digest for the chain. */
export async function storeReason(campaign: Hex, submission: number, text: string): Promise<{ reason?: Hex }> {
  if (text.trim() === '') return {}
  const type = 'commonweight/reason/1'
  const document = await canonicalDocument(parseReasonDocument({ type, campaign, submission, text }))
  await putDocument(document)
  return { reason: document.digest }
}
