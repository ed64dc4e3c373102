import { join } from 'node:path'
import type { EvidenceFile } from '@commonweight/domain/documents/evidence-manifest'
import { hashFile } from './hash-file'
import { listFiles } from './hash-folder'

/** @property outcome `unlisted`: the folder has it, the manifest does not. */
export type FileVerdict = { path: string; outcome: 'matches' | 'differs' | 'missing' | 'unlisted' }

/** @property verified All listed files are there and match; unlisted ones do not count. */
export type FolderVerdict = { verified: boolean; files: FileVerdict[] }

/** Compares a folder with the files of a manifest, by size and SHA-256. */
export async function verifyFolder(folder: string, listed: readonly EvidenceFile[]): Promise<FolderVerdict> {
  const present = new Set(await listFiles(folder))
  const verdicts: FileVerdict[] = []
  for (const file of listed) {
    const outcome = present.has(file.path) ? await compare(folder, file) : 'missing'
    verdicts.push({ path: file.path, outcome })
    present.delete(file.path)
  }
  const verified = verdicts.every(({ outcome }) => outcome === 'matches')
  return { verified, files: [...verdicts, ...[...present].map((path) => ({ path, outcome: 'unlisted' as const }))] }
}

async function compare(folder: string, file: EvidenceFile): Promise<'matches' | 'differs'> {
  const { size, sha256 } = await hashFile(join(folder, file.path))
  return size === file.size && sha256 === file.sha256 ? 'matches' : 'differs'
}
