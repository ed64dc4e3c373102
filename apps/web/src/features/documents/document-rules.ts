import { BaseError } from '@commonweight/domain/base-error'
import {
  canonicalBytes,
  digestOf,
  digestOfCid,
  InvalidCidError,
  NotCanonicalError,
} from '@commonweight/domain/canonical'
import { parseEvidenceManifest, readEvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import { parseRoundDocument, readRoundDocument } from '@commonweight/domain/documents/round-document'
import { parseTermsDocument, readTermsDocument } from '@commonweight/domain/documents/terms-document'
import type { Hex } from '@commonweight/domain/hex'
import type { ApiErrorCode } from '../../server/api-response'

export const MAX_DOCUMENT_BYTES = 256 * 1024

/** Why bytes are not stored, with the HTTP status that fits; the message says what to do. */
export class DocumentRefusedError extends BaseError {
  override readonly name = 'DocumentRefusedError'

  constructor(
    readonly status: number,
    readonly code: ApiErrorCode,
    message: string,
  ) {
    super(message)
  }
}

/** @throws DocumentRefusedError for an address that is no CIDv1 of raw bytes with SHA-256. */
export function digestOfAddress(cid: string): Hex {
  try {
    return digestOfCid(cid)
  } catch (error) {
    if (error instanceof InvalidCidError) throw new DocumentRefusedError(400, 'invalid-parameter', error.shortMessage)
    throw error
  }
}

/**
 * What may be stored under a CID: bytes that have its digest, and of JSON only the canonical form (RFC 8785), so that
 * one document has one address. Anything that is not JSON is taken as raw bytes. A document with one of our types must
 * not have names that hide characters, nor links that go elsewhere than they say. Readers check whether it is complete.
 * @throws DocumentRefusedError
 */
export async function checkDocument(cid: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const digest = digestOfAddress(cid)
  if (bytes.length === 0)
    throw new DocumentRefusedError(400, 'invalid-parameter', 'The document is empty. Send its bytes.')
  if ((await digestOf(bytes)) !== digest) {
    const message = 'These bytes do not have the digest of this address. Compute the CID of exactly the bytes sent.'
    throw new DocumentRefusedError(422, 'digest-mismatch', message)
  }
  if (!isCanonicalIfJson(bytes)) {
    const message =
      'This JSON is not in canonical form (RFC 8785: sorted keys, no white space). Send the canonical bytes.'
    throw new DocumentRefusedError(422, 'not-canonical', message)
  }
  const misleading = misleadingParts(parseObject(bytes))
  if (misleading.length > 0) throw new DocumentRefusedError(422, 'misleading', misleading.join(' '))
}

/** Of stored bytes: JSON can be shown, everything else is only downloaded. */
export function isJsonDocument(bytes: Uint8Array): boolean {
  return parseObject(bytes) !== undefined
}

function isCanonicalIfJson(bytes: Uint8Array): boolean {
  const value = parseObject(bytes)
  if (value === undefined) return true
  try {
    return Buffer.from(canonicalBytes(value)).equals(bytes)
  } catch (error) {
    if (error instanceof NotCanonicalError) return false
    throw error
  }
}

/** Objects and lists only: a text like `12` counts as raw bytes. */
function parseObject(bytes: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

type Reader = (value: unknown) => unknown

/** By document type: how pages read it, and the stricter form in which it may be stored now. */
const FORMS = new Map<unknown, { read: Reader; write: Reader }>([
  ['commonweight/terms/1', { read: readTermsDocument, write: parseTermsDocument }],
  ['commonweight/round/1', { read: readRoundDocument, write: parseRoundDocument }],
  ['commonweight/evidence/1', { read: readEvidenceManifest, write: parseEvidenceManifest }],
])

/** Where documents have links. */
const LINK = /^(?:labUrl|links\.\d+\.href|revisions\.\d+\.repository): /

/**
 * What is wrong with a document that pages would show, one sentence for each fault: names with characters that do not
 * show, links that go elsewhere than they say. Other JSON is not checked. Of documents that no page would show, only
 * the links are checked.
 */
function misleadingParts(value: object | undefined): string[] {
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
