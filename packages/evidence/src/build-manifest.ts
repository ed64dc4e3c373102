import { type CanonicalDocument, canonicalDocument } from '@commonweight/domain/canonical'
import { type EvidenceManifest, parseEvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'

/** A manifest without its type, which `buildManifest` adds. */
export type ManifestParts = Omit<EvidenceManifest, 'type'>

export type BuiltManifest = CanonicalDocument & { manifest: EvidenceManifest }

/**
 * A manifest ready to be published and submitted. Files are put in the order of their paths, so that the same files
 * always give the same digest.
 * @throws InvalidDocumentError with one issue per field.
 */
export async function buildManifest(parts: ManifestParts): Promise<BuiltManifest> {
  const files = [...parts.files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const manifest = parseEvidenceManifest({ ...parts, files, type: 'commonweight/evidence/1' })
  return { manifest, ...(await canonicalDocument(manifest)) }
}
