import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/**
 * A source file by its path below `packages/qf/src`, with `/` on every system, and the SHA-256 of its bytes, without
 * 0x.
 */
export type HashedFile = { name: string; sha256: string }

/** The sources of packages/qf that compute, in all its folders, ascending by path. Tests are not among them. */
export async function hashedSources(): Promise<HashedFile[]> {
  const root = path.resolve(path.dirname(require.resolve('@commonweight/qf/exact/isqrt')), '..')
  const paths = (await readdir(root, { recursive: true })).map((file) => file.split(path.sep).join('/'))
  const names = paths.filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name)).sort()
  return Promise.all(names.map(async (name) => ({ name, sha256: sha256(await readFile(path.join(root, name))) })))
}

/**
 * Digest of the code: the SHA-256 of what sha256sum prints of the files. Anyone can get it without this program, by
 * running in `packages/qf/src`:
 * `find * -name '*.ts' ! -name '*.test.ts' | LC_ALL=C sort | xargs sha256sum | sha256sum`
 */
export function codeDigest(files: readonly HashedFile[]): `0x${string}` {
  return `0x${sha256(files.map(({ name, sha256: hash }) => `${hash}  ${name}\n`).join(''))}`
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
