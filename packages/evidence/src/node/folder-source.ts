import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { EvidenceSource, SourceFile } from '../verify/evidence-source'
import { hashFile } from './hash-file'
import { listFiles } from './hash-folder'

/** A folder on this machine. @throws UnfitFolderError for links and devices in it. */
export async function folderSource(folder: string): Promise<EvidenceSource> {
  const files: SourceFile[] = []
  for (const path of await listFiles(folder)) {
    files.push({ path, size: (await stat(join(folder, path))).size, reported: null })
  }
  return {
    name: 'The folder',
    address: null,
    commit: null,
    licence: null,
    files,
    hash: async ({ path }) => (await hashFile(join(folder, path))).sha256,
    async read({ path, size }, { first, length } = { first: 0, length: size }) {
      const handle = await open(join(folder, path))
      try {
        const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, first)
        return buffer.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    },
  }
}
