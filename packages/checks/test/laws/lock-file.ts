import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'

/** An entry of package-lock.json; `license` is what the package says of itself. */
export type LockEntry = {
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  link?: boolean
  inBundle?: boolean
  optional?: boolean
  hasInstallScript?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/** By place: `apps/web`, `node_modules/next`, `node_modules/next/node_modules/postcss`. */
export type LockedPackages = Readonly<Record<string, LockEntry>>

const FOLDER = 'node_modules/'

export function lockedPackages(): LockedPackages {
  return JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')).packages
}

/** `@scope/name` of a place in node_modules; undefined for the root and workspaces. */
export function nameOf(place: string): string | undefined {
  const at = place.lastIndexOf(FOLDER)
  return at < 0 ? undefined : place.slice(at + FOLDER.length)
}

/** Where Node finds a package from a place: in the nearest node_modules above. Undefined if it is nowhere. */
export function placeOf(packages: LockedPackages, from: string, name: string): string | undefined {
  for (let above: string | undefined = from; above !== undefined; above = parentOf(above)) {
    const place = above === '' ? `${FOLDER}${name}` : `${above}/${FOLDER}${name}`
    if (packages[place] !== undefined) return place
  }
  return undefined
}

function parentOf(place: string): string | undefined {
  if (place === '') return undefined
  const at = place.lastIndexOf(`/${FOLDER}`)
  return at < 0 ? '' : place.slice(0, at)
}
