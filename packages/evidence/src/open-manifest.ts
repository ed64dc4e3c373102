import { BaseError } from '@commonweight/domain/base-error'
import { digestOf } from '@commonweight/domain/canonical'
import { type EvidenceManifest, readEvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import type { Hex } from '@commonweight/domain/hex'

/** Bytes with another digest than the chain has, or bytes that are not JSON. */
export class UntrustedManifestError extends BaseError {
  override readonly name = 'UntrustedManifestError'
}

/**
 * Reads a manifest from bytes of any source and checks them against the digest. The result is ready to be shown (see
 * readEvidenceManifest).
 * @param digest As the chain has it.
 * @throws UntrustedManifestError if the bytes have another digest. @throws InvalidDocumentError if they break the
 * schema.
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
    throw new UntrustedManifestError('The submitted evidence is not a JSON document.', { cause })
  }
}
