import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The workspace's folder. */
export const CONTRACTS = fileURLToPath(new URL('..', import.meta.url))

/** The text of foundry.toml. */
export const FOUNDRY = readFileSync(path.join(CONTRACTS, 'foundry.toml'), 'utf8')

const REMAPPINGS = readRemappings()

function readRemappings(): { prefix: string; target: string }[] {
  const list = /^remappings = \[([^\]]*)\]/m.exec(FOUNDRY)?.[1]
  if (list === undefined) throw new Error('foundry.toml has no remappings.')
  return [...list.matchAll(/([^'\s,]+)=([^']+)/g)].map(([, prefix = '', target = '']) => ({ prefix, target }))
}

/** The text of a source, named as imports name it: `src/core/Campaigns.sol`, `@openzeppelin/contracts/...`. */
export function readSource(name: string): string {
  if (/^(src|test)\//.test(name)) return readFileSync(path.join(CONTRACTS, name), 'utf8')
  const remapping = REMAPPINGS.find(({ prefix }) => name.startsWith(prefix)) ?? {
    prefix: '',
    target: '../node_modules/',
  }
  return readFileSync(path.join(CONTRACTS, remapping.target + name.slice(remapping.prefix.length)), 'utf8')
}

/** Paths of the files in a folder of the workspace whose name ends with `ending`, relative to that folder, sorted. */
export function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(path.join(CONTRACTS, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith(ending)).sort()
}
