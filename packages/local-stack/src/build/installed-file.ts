import path from 'node:path'
import { projectRoot } from '../project-root'

/** Path of a file inside a package that npm installed at the root: a program that is run, not imported. */
export function installedFile(name: string, file: string): string {
  return path.join(projectRoot, 'node_modules', name, file)
}
