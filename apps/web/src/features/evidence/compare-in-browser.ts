import { readEvidenceManifest } from '@commonweight/domain/documents/evidence-manifest'
import type { Hex } from '@commonweight/domain/hex'
import { type FolderFile, pickedSource } from '@commonweight/evidence/browser/picked-source'
import { type EvidenceReport, verifyEvidence } from '@commonweight/evidence/verify/verify-evidence'

export type ManifestAddress = { evidence: Hex; cid: string }

/**
 * Compares a folder with the manifest of a submission; null where this site has no manifest that can be read, or other
 * bytes than the digest on the chain says.
 */
export async function compareInBrowser(
  { evidence, cid }: ManifestAddress,
  files: readonly FolderFile[],
  onFile: (path: string) => void,
): Promise<EvidenceReport | null> {
  const response = await fetch(`/ipfs/${cid}`)
  if (!response.ok) return null
  const bytes = await response.arrayBuffer()
  const [hashed] = await (await import('@commonweight/evidence/browser/hash-files')).hashFiles([new File([bytes], '')])
  if (hashed?.sha256 !== evidence) return null
  try {
    const manifest = readEvidenceManifest(JSON.parse(new TextDecoder().decode(bytes)))
    return await verifyEvidence(pickedSource(files, onFile), manifest)
  } catch (error) {
    if (error instanceof SyntaxError || (error as Error).name === 'InvalidDocumentError') return null
    throw error
  }
}
