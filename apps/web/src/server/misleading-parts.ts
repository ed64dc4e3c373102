import { parseEvidenceManifest, readEvidenceManifest } from '@commonweight/domain/evidence-manifest'
import { InvalidDocumentError } from '@commonweight/domain/invalid-document-error'
import { parseRoundDocument, readRoundDocument } from '@commonweight/domain/round-document'
import { parseTermsDocument, readTermsDocument } from '@commonweight/domain/terms-document'

type Reader = (value: unknown) => unknown

/** By the type that a document names: how pages read it, and what it must be to be written now. */
const FORMS = new Map<unknown, { read: Reader; write: Reader }>([
  ['commonweight/terms/1', { read: readTermsDocument, write: parseTermsDocument }],
  ['commonweight/round/1', { read: readRoundDocument, write: parseRoundDocument }],
  ['commonweight/evidence/1', { read: readEvidenceManifest, write: parseEvidenceManifest }],
])

/**
 * What is wrong with a document that pages would show, one sentence each: names with characters that do not show, links
 * that go elsewhere than they say. Other JSON, and documents that no page would show, are not judged.
 */
export function misleadingParts(value: object | undefined): string[] {
  const form = value && 'type' in value ? FORMS.get(value.type) : undefined
  if (!form || faultsOf(form.read, value).length > 0) return []
  return faultsOf(form.write, value)
}

function faultsOf(read: Reader, value: unknown): string[] {
  try {
    read(value)
    return []
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error
    return error.issues.map(({ path, message }) => `${path}: ${message}`)
  }
}
