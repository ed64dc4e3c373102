import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the repository, without a trailing slash. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '')

/** Path of a file inside a package that npm installed at the root: a program that is run, not imported. */
export function installedFile(name: string, file: string): string {
  return path.join(projectRoot, 'node_modules', name, file)
}
