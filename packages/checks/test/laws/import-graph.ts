import path from 'node:path'
import { importsOf, targetOf } from './imports-of'
import { textOf } from './source-files'

/** What each file imports of the files given, types included, and what it starts as a worker. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

const OURS = /^@commonweight\/([^/]+)\/(.+)$/
/** `new URL('./name.ts', import.meta.url)`: how a worker names its file. */
const BY_URL = /new URL\('(\.[^']+\.tsx?)', import\.meta\.url\)/g

/** @param files Repository paths of TypeScript files; imports of other files are left out. */
export function importGraph(files: readonly string[]): ImportGraph {
  const known = new Set(files)
  const find = (base: string) => [base, `${base}.ts`, `${base}.tsx`].find((file) => known.has(file))
  const resolve = (file: string, specifier: string): string | undefined => {
    const [, name, rest] = OURS.exec(specifier) ?? []
    if (name) return find(`packages/${name}/src/${rest}`)
    return specifier.startsWith('.') ? find(targetOf(file, specifier)) : undefined
  }
  const targets = (file: string): string[] => {
    const byUrl = [...textOf(file).matchAll(BY_URL)].map(([, name]) =>
      path.posix.join(path.posix.dirname(file), `${name}`),
    )
    const imported = importsOf(file).map((specifier) => resolve(file, specifier))
    return [...imported, ...byUrl].filter((target): target is string => target !== undefined && known.has(target))
  }
  return new Map(files.map((file) => [file, [...new Set(targets(file))]]))
}

/** All files that can be reached from the roots, the roots included. */
export function reachableFrom(graph: ImportGraph, roots: readonly string[]): ReadonlySet<string> {
  const found = new Set(roots)
  // A set that grows while it is walked is walked to its end.
  for (const file of found) for (const target of graph.get(file) ?? []) found.add(target)
  return found
}

/** Groups of files that import each other in a circle or itself (Tarjan). */
export function circlesOf(graph: ImportGraph): string[][] {
  const circles: string[][] = []
  const index = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const visit = (file: string): number => {
    const own = index.size
    index.set(file, own)
    lowest.set(file, own)
    open.push(file)
    for (const target of graph.get(file) ?? []) {
      const reached = !index.has(target) ? visit(target) : open.includes(target) ? (index.get(target) ?? own) : own
      lowest.set(file, Math.min(lowest.get(file) ?? own, reached))
    }
    const low = lowest.get(file) ?? own
    if (low === own) {
      const group = open.splice(open.indexOf(file))
      if (group.length > 1 || graph.get(file)?.includes(file)) circles.push(group.sort())
    }
    return low
  }
  for (const file of graph.keys()) if (!index.has(file)) visit(file)
  return circles
}
