import type { EvidenceSource } from '../verify/evidence-source'
import { hashFiles } from './hash-files'

/** @property path From the picked folder on, without its own name. */
export type FolderFile = { path: string; file: File }

/** A folder that a visitor picked or dropped. Its bytes stay in the browser. @param onFile Before each that is hashed. */
export function pickedSource(picked: readonly FolderFile[], onFile?: (path: string) => void): EvidenceSource {
  const byPath = new Map(picked.map(({ path, file }) => [path, file]))
  const fileOf = (path: string): File => {
    const file = byPath.get(path)
    if (!file) throw new RangeError(`The folder has no ${path}`)
    return file
  }
  return {
    name: 'The folder',
    address: null,
    commit: null,
    licence: null,
    files: [...byPath].map(([path, { size }]) => ({ path, size, reported: null })),
    async hash({ path }) {
      onFile?.(path)
      const [hashed] = await hashFiles([fileOf(path)])
      return hashed?.sha256 ?? null
    },
    async read({ path, size }, { first, length } = { first: 0, length: size }) {
      return new Uint8Array(
        await fileOf(path)
          .slice(first, first + length)
          .arrayBuffer(),
      )
    },
  }
}
