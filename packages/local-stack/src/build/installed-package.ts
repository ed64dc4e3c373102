import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../project-root'

const folderOf = (name: string) => path.join(projectRoot, 'node_modules', name)

/** `name@version` of an installed package. */
export function installedPackage(name: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folderOf(name), 'package.json'), 'utf8')) as { version: string }
  return `${name}@${manifest.version}`
}

/** Path of a file inside an installed package. */
export function installedFile(name: string, file: string): string {
  return path.join(folderOf(name), file)
}
