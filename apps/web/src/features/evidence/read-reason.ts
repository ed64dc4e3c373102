import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import { readReasonDocument } from '@commonweight/domain/documents/reason-document'
import type { Hex } from '@commonweight/domain/hex'
import { getDocument, withheldNote } from '@commonweight/read-models/documents/get-document'
import { sharedDb } from '@commonweight/read-models/shared-db'

/** `unreadable`: stored and genuine, but not a reason for this submission that this site can read. */
export type Reason =
  | { kind: 'read'; text: string }
  | { kind: 'missing' }
  | { kind: 'withheld' }
  | { kind: 'unreadable' }

/** Why somebody objected to a submission, behind the digest on the chain. */
export async function readReason(digest: Hex, campaign: Hex, submission: number): Promise<Reason> {
  if (withheldNote(sharedDb(), digest)) return { kind: 'withheld' }
  const document = await getDocument(sharedDb(), digest)
  if (!document) return { kind: 'missing' }
  try {
    const reason = readReasonDocument(JSON.parse(new TextDecoder().decode(document.bytes)))
    // The words were written for another submission, and only copied here.
    if (reason.campaign !== campaign || reason.submission !== submission) return { kind: 'unreadable' }
    return { kind: 'read', text: reason.text }
  } catch (error) {
    if (error instanceof InvalidDocumentError || error instanceof SyntaxError) return { kind: 'unreadable' }
    throw error
  }
}
