import { BaseError } from '@commonweight/domain/base-error'
import { digestOf } from '@commonweight/domain/canonical'
import { type EvidenceManifest, readEvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import type { Hex } from '@commonweight/domain/hex'

/** Bytes that are not what the chain refers to, or no JSON. */
export class UntrustedManifestError extends BaseError {
  override readonly name = 'UntrustedManifestError'
}

/**
 * The manifest in bytes that came from anywhere, ready to be shown (see readEvidenceManifest).
 * @param digest As the chain has it.
 * @throws UntrustedManifestError if the bytes have another digest. @throws InvalidDocumentError if they break the schema.
 */
export async function openManifest(bytes: Uint8Array<ArrayBuffer>, digest: Hex): Promise<EvidenceManifest> {
  const actual = await digestOf(bytes)
  if (actual !== digest.toLowerCase()) {
    throw new UntrustedManifestError('These bytes are not the evidence that was submitted; do not trust them.', {
      details: `Expected SHA-256 ${digest}, found ${actual}.`,
    })
  }
  return readEvidenceManifest(parseJson(bytes))
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new UntrustedManifestError('What was submitted as evidence is no JSON document.', { cause })
  }
}
