import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** A source file by name, with the SHA-256 of its bytes, without 0x. */
export type HashedFile = { name: string; sha256: string }

/** The sources of packages/qf that compute, ascending by name; tests are not among them. */
export async function hashedSources(): Promise<HashedFile[]> {
  const folder = path.dirname(require.resolve('@commonweight/qf/isqrt'))
  const names = (await readdir(folder)).filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name)).sort()
  return Promise.all(names.map(async (name) => ({ name, sha256: sha256(await readFile(path.join(folder, name))) })))
}

/**
 * Digest of the code: the SHA-256 of what sha256sum prints of the files, so that it can be had without this program:
 * `ls packages/qf/src/*.ts`, without the tests, in the order of the C locale, by their base names.
 */
export function codeDigest(files: readonly HashedFile[]): `0x${string}` {
  return `0x${sha256(files.map(({ name, sha256: hash }) => `${hash}  ${name}\n`).join(''))}`
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
