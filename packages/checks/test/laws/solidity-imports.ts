import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { sourceFiles, textOf } from './source-files'

/** A Solidity file of others, with the licence in its first comment. */
export type ImportedSolidity = { file: string; licence: string | undefined }

/** Prefixes of imports and the folders they stand for, of contracts/foundry.toml. */
const remappings = [...textOf('contracts/foundry.toml').matchAll(/^ {2}'(\S+)=(\S+)',$/gm)].map(
  ([, prefix = '', folder = '']) => ({ prefix, folder: path.posix.join('contracts', folder) }),
)

/** Every file outside of contracts/src that is compiled with it, however indirectly it is imported. */
export function importedSolidity(): ImportedSolidity[] {
  const waiting = sourceFiles('contracts/src').filter((file) => file.endsWith('.sol'))
  const seen = new Set(waiting)
  for (const file of waiting) {
    for (const next of importsOf(file)) {
      if (seen.has(next)) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  return waiting
    .filter((file) => !file.startsWith('contracts/src/'))
    .map((file) => ({ file, licence: /SPDX-License-Identifier:\s*(.+?)\s*$/m.exec(textAt(file))?.[1] }))
}

function importsOf(file: string): string[] {
  const named = textAt(file).matchAll(/^\s*import\s(?:[^'";]*?\sfrom\s*)?["']([^"']+)["']/gm)
  return [...named].map(([, target = '']) => fileOf(file, target))
}

/** @throws Error for an import that no remapping explains. */
function fileOf(from: string, target: string): string {
  if (target.startsWith('.')) return path.posix.join(path.posix.dirname(from), target)
  const mapped = remappings.find(({ prefix }) => target.startsWith(prefix))
  if (mapped === undefined) throw new Error(`${from} imports ${target}, which contracts/foundry.toml does not map.`)
  return path.posix.join(mapped.folder, target.slice(mapped.prefix.length))
}

function textAt(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8')
}
