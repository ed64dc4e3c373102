import { type EvidenceManifest, readEvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import type { Hex } from '@commonweight/domain/hex'
import { getDocument, withheldNote } from '@commonweight/read-models/documents/get-document'
import { sharedDb } from '@commonweight/read-models/shared-db'

export type Evidence =
  | { kind: 'read'; manifest: EvidenceManifest }
  | { kind: 'missing' }
  | { kind: 'withheld' }
  | { kind: 'unreadable' }

/** The manifest behind a digest; bytes that do not match it count as missing. */
export async function readEvidence(digest: Hex): Promise<Evidence> {
  if (withheldNote(sharedDb(), digest)) return { kind: 'withheld' }
  const document = await getDocument(sharedDb(), digest)
  if (!document) return { kind: 'missing' }
  try {
    return { kind: 'read', manifest: readEvidenceManifest(JSON.parse(new TextDecoder().decode(document.bytes))) }
  } catch (error) {
    if (error instanceof InvalidDocumentError || error instanceof SyntaxError) return { kind: 'unreadable' }
    throw error
  }
}
