import { parseEvidenceManifest, readEvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import { parseRoundDocument, readRoundDocument } from '@commonweight/domain/documents/round-document'
import { parseTermsDocument, readTermsDocument } from '@commonweight/domain/documents/terms-document'

type Reader = (value: unknown) => unknown

/** By the type that a document names: how pages read it, and what it must be to be written now. */
const FORMS = new Map<unknown, { read: Reader; write: Reader }>([
  ['commonweight/terms/1', { read: readTermsDocument, write: parseTermsDocument }],
  ['commonweight/round/1', { read: readRoundDocument, write: parseRoundDocument }],
  ['commonweight/evidence/1', { read: readEvidenceManifest, write: parseEvidenceManifest }],
])

/** Where documents have links. */
const LINK = /^(?:labUrl|links\.\d+\.href|revisions\.\d+\.repository): /

/**
 * What is wrong with a document that pages would show, one sentence each: names with characters that do not show, links
 * that go elsewhere than they say. Other JSON is not judged; of documents that no page would show only the links are.
 */
export function misleadingParts(value: object | undefined): string[] {
  const form = value && 'type' in value ? FORMS.get(value.type) : undefined
  if (!form) return []
  const faults = faultsOf(form.write, value)
  return faultsOf(form.read, value).length === 0 ? faults : faults.filter((fault) => LINK.test(fault))
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
