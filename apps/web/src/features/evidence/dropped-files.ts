import type { FolderFile } from '@commonweight/evidence/browser/picked-source'

/** More than any delivery has; a dropped home folder stops here. */
export const MAX_FILES = 10_000

/** Thrown for a folder with more files than are compared. */
export class TooManyFilesError extends Error {
  override readonly name = 'TooManyFilesError'
}

/** The files of a picked folder. @throws TooManyFilesError */
export function pickedFiles(files: readonly File[]): FolderFile[] {
  if (files.length > MAX_FILES) throw new TooManyFilesError()
  return files.map((file) => ({
    path: file.webkitRelativePath ? file.webkitRelativePath.split('/').slice(1).join('/') : file.name,
    file,
  }))
}

/**
 * The files below what was dropped. The name of a single folder is left out. The entries of a drop must be taken
 * before the first await: a browser forgets them.
 * @throws TooManyFilesError
 */
export async function droppedFiles(items: DataTransferItemList): Promise<FolderFile[]> {
  const dropped = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const [only] = dropped
  const found: FolderFile[] = []
  const root = dropped.length === 1 && only?.isDirectory ? `${only.name}/` : ''
  const open = dropped.map((entry) => ({ entry, path: entry.name }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { entry, path } = next
    if (entry.isDirectory) {
      for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) {
        open.push({ entry: child, path: `${path}/${child.name}` })
      }
    } else found.push({ path: path.slice(root.length), file: await fileOf(entry as FileSystemFileEntry) })
    if (found.length + open.length > MAX_FILES) throw new TooManyFilesError()
  }
  return found
}

/** A browser gives a folder's entries in parts, the last of them empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0 || children.length > MAX_FILES) return children
    children.push(...part)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}
