import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Made by builds or of no influence on them. */
const IGNORED =
  /^(node_modules|\.next.*|\.turbo|out|out-release|cache|cache-release|test|bench|.*\.test\.tsx?|.*\.md|.*\.tsbuildinfo|next-env\.d\.ts)$/

/**
 * SHA-256 over names and contents of files and folders (folders wholly, but tests and made files), relative to `root`.
 * A path that is missing counts as missing; it is no error.
 */
export function contentHash(root: string, inputs: readonly string[], also: readonly string[] = []): string {
  const hash = createHash('sha256')
  for (const input of inputs) addPath(hash, root, input)
  for (const text of also) hash.update(`\0${text}`)
  return hash.digest('hex')
}

function addPath(hash: ReturnType<typeof createHash>, root: string, relative: string): void {
  const absolute = path.join(root, relative)
  const stat = statSync(absolute, { throwIfNoEntry: false })
  hash.update(`\0${relative}\0${stat === undefined ? 'missing' : ''}`)
  if (stat?.isFile()) hash.update(readFileSync(absolute))
  if (!stat?.isDirectory()) return
  const names = readdirSync(absolute).filter((name) => !IGNORED.test(name))
  for (const name of names.sort()) addPath(hash, root, path.join(relative, name))
}
