import path from 'node:path'
import ts from 'typescript'
import { textOf } from './source-files'

/** What a file imports, statically or not, as written; read by TypeScript, so that comments and strings do not count. */
export function importsOf(file: string): string[] {
  return ts.preProcessFile(textOf(file), true, true).importedFiles.map(({ fileName }) => fileName)
}

/** Path, relative to the repository, that a relative import leads to. */
export function targetOf(file: string, specifier: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
}

/** `@scope/name` or `name` of a bare import; undefined for relative ones, Node's own and aliases. */
export function packageOf(specifier: string): string | undefined {
  if (/^(\.|node:|@\/|#)/.test(specifier)) return undefined
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0]
}
