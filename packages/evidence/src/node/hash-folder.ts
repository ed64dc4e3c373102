import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { BaseError } from '@commonweight/domain/base-error'
import type { EvidenceFile } from '@commonweight/domain/documents/evidence-manifest'
import { hashFile } from './hash-file'

/** A folder that cannot be evidence as it is. */
export class UnfitFolderError extends BaseError {
  override readonly name = 'UnfitFolderError'
}

/**
 * Every file below a folder, hashed, in the order of their paths.
 * @throws UnfitFolderError for links and devices, because their content can change unseen, and for a folder without
 * files.
 */
export async function hashFolder(folder: string): Promise<EvidenceFile[]> {
  const paths = await listFiles(folder)
  if (paths.length === 0) throw new UnfitFolderError(`There are no files in ${folder}.`)
  const files: EvidenceFile[] = []
  // One at a time: the disk is the limit, and open files are not.
  for (const path of paths) files.push({ path, ...(await hashFile(join(folder, path))) })
  return files
}

/** Paths relative to the folder, with `/` on every system, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const unfit = entries.find((entry) => !entry.isFile() && !entry.isDirectory())
  if (unfit) {
    const details = `${join(unfit.parentPath, unfit.name)} is a link or a device; put a copy of the file in its place.`
    throw new UnfitFolderError('Evidence must be plain files.', { details })
  }
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort()
}
