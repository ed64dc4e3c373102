import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { digestOf } from '@commonweight/domain/canonical'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashFiles } from './browser/hash-files'
import { hashFolder, UnfitFolderError } from './node/hash-folder'

const large = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7 + (i >> 9)) & 255)
const contents: Record<string, Uint8Array<ArrayBuffer>> = {
  'README.md': new TextEncoder().encode('# Weights\n'),
  'weights/model.bin': large,
  'weights/empty.bin': new Uint8Array(),
}

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'))
  for (const [path, bytes] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('hashing', () => {
  test('a folder gives every file with its size and SHA-256, sorted', async () => {
    const expected = await Promise.all(
      Object.keys(contents)
        .sort()
        .map(async (path) => {
          const bytes = contents[path] ?? new Uint8Array()
          return { path, size: bytes.length, sha256: await digestOf(bytes) }
        }),
    )
    expect(await hashFolder(folder)).toEqual(expected)
  })

  test('picked files give what the folder gives, and report progress to the end', async () => {
    const picked = Object.entries(contents).map(([path, bytes]) =>
      Object.assign(new Blob([bytes]), { name: path.split('/').at(-1) ?? '', webkitRelativePath: `picked/${path}` }),
    )
    const progress: [number, number][] = []
    const hashed = await hashFiles(picked, (...step) => progress.push(step))
    expect(hashed).toEqual(await hashFolder(folder))
    const total = picked.reduce((sum, { size }) => sum + size, 0)
    expect(progress.at(-1)).toEqual([total, total])
  })

  test('a single picked file keeps its name', async () => {
    const [file] = await hashFiles([Object.assign(new Blob(['x']), { name: 'a.txt' })])
    expect(file?.path).toBe('a.txt')
  })

  test('links and empty folders are refused', async () => {
    await symlink('/etc/hostname', join(folder, 'link'))
    await expect(hashFolder(folder)).rejects.toThrow(UnfitFolderError)
    const empty = await mkdtemp(join(tmpdir(), 'evidence-'))
    await expect(hashFolder(empty)).rejects.toThrow('no files')
    await rm(empty, { recursive: true })
  })
})
