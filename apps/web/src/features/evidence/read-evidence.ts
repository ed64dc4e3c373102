import { type EvidenceManifest, readEvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import { readReasonDocument } from '@commonweight/domain/documents/reason-document'
import type { Hex } from '@commonweight/domain/hex'
import { getDocument, withheldNote } from '@commonweight/read-models/documents/get-document'
import { sharedDb } from '@commonweight/read-models/shared-db'

/** A stored document. Bytes that do not match the digest count as missing; `unreadable` ones match and are stored. */
type Stored<content> =
  | ({ kind: 'read' } & content)
  | { kind: 'missing' }
  | { kind: 'withheld' }
  | { kind: 'unreadable' }

/** The manifest behind a digest. */
export function readEvidence(digest: Hex): Promise<Stored<{ manifest: EvidenceManifest }>> {
  return readStored(digest, (value) => ({ manifest: readEvidenceManifest(value) }))
}

/** Why somebody objected to a submission. A reason that was written for another submission is unreadable here. */
export function readReason(digest: Hex, campaign: Hex, submission: number): Promise<Stored<{ text: string }>> {
  return readStored(digest, (value) => {
    const reason = readReasonDocument(value)
    return reason.campaign === campaign && reason.submission === submission ? { text: reason.text } : null
  })
}

/** @param parse Gives null or throws InvalidDocumentError for a document that this site cannot read here. */
async function readStored<content extends object>(
  digest: Hex,
  parse: (value: unknown) => content | null,
): Promise<Stored<content>> {
  if (withheldNote(sharedDb(), digest)) return { kind: 'withheld' }
  const document = await getDocument(sharedDb(), digest)
  if (!document) return { kind: 'missing' }
  try {
    const content = parse(JSON.parse(new TextDecoder().decode(document.bytes)))
    return content ? { kind: 'read', ...content } : { kind: 'unreadable' }
  } catch (error) {
    if (error instanceof InvalidDocumentError || error instanceof SyntaxError) return { kind: 'unreadable' }
    throw error
  }
}
