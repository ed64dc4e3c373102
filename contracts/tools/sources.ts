// Where the contracts' sources and what they import are, by the names that the sources themselves use.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const CONTRACTS = fileURLToPath(new URL('..', import.meta.url))

const FOUNDRY = readFileSync(path.join(CONTRACTS, 'foundry.toml'), 'utf8')
const REMAPPINGS = FOUNDRY.match(/^remappings = \[([^\]]*)\]/m)[1]
  .match(/[^'\s,]+=[^']+/g)
  .map((line) => line.split('='))

/** A source by its name: `src/Campaigns.sol`, `test/support/Base.sol`, `@openzeppelin/contracts/...`. */
export function readSource(name) {
  if (/^(src|test)\//.test(name)) return readFileSync(path.join(CONTRACTS, name), 'utf8')
  const [prefix, target] = REMAPPINGS.find(([from]) => name.startsWith(from)) ?? ['', '../node_modules/']
  return readFileSync(path.join(CONTRACTS, target + name.slice(prefix.length)), 'utf8')
}
