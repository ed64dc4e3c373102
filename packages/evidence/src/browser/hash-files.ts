import type { EvidenceFile } from '@commonweight/domain/documents/evidence-manifest'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

/** What a file input or a drop gives; `webkitRelativePath` is set where a folder was picked. */
export type PickedFile = Blob & { readonly name: string; readonly webkitRelativePath?: string }

/** Bytes hashed so far, of all files together. */
export type HashProgress = (hashed: number, total: number) => void

/**
 * Hashes picked files one after another, in pieces as the browser reads them. A picked folder's own name is left out,
 * so that paths equal those of the folder's content on a disk.
 */
export async function hashFiles(files: readonly PickedFile[], onProgress?: HashProgress): Promise<EvidenceFile[]> {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  let hashed = 0
  const result: EvidenceFile[] = []
  for (const file of files) {
    const hash = sha256.create()
    for (const reader = file.stream().getReader(); ; ) {
      const { done, value } = await reader.read()
      if (done) break
      hash.update(value)
      hashed += value.length
      onProgress?.(hashed, total)
    }
    result.push({ path: pathOf(file), size: file.size, sha256: `0x${bytesToHex(hash.digest())}` })
  }
  return result.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function pathOf({ name, webkitRelativePath }: PickedFile): string {
  return webkitRelativePath ? webkitRelativePath.split('/').slice(1).join('/') : name
}
