import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CONTRACTS, filesIn, readSource } from '../sources'

/** A contract in smt/ that asserts something; `says` is the comment above it. */
export type Claim = { file: string; name: string; says: string }

/** The solver's two ways to a proof: bounded model checking, and constrained Horn clauses. */
export type Engine = 'bmc' | 'chc'

/** `seconds` of processor time; missing if the solver used all that it had. */
export type Answer = { verdict: string; seconds?: number }

/** Seconds of processor time that an engine has for one claim, however busy the machine is. */
export const SECONDS: Record<Engine, number> = { bmc: 120, chc: 5 }

const MODEL = 'smt/Math.sol'

/** All claims, the files in reverse order of their names. */
export function readClaims(): Claim[] {
  const files = filesIn('smt', '.sol').filter((file) => file !== path.basename(MODEL))
  return files.reverse().flatMap((file) => {
    const text = readFileSync(path.join(CONTRACTS, 'smt', file), 'utf8')
    const claims = text.matchAll(/\/\/\/ (.+)\ncontract (\w+)/g)
    return [...claims].map(([, says = '', name = '']) => ({ file: `smt/${file}`, name, says }))
  })
}

/**
 * A source as the solver gets it. Claims hold copies of the functions that they name. In the product's code, private
 * becomes internal, and a power with a variable exponent is read from a table. OpenZeppelin's Math is a model.
 */
export function readForSolver(name: string): string {
  if (name.endsWith('/utils/math/Math.sol')) return readFileSync(path.join(CONTRACTS, MODEL), 'utf8')
  if (name.startsWith('smt/')) {
    const text = readFileSync(path.join(CONTRACTS, name), 'utf8')
    return text.replace(/^ *\/\/ from (\S+): (.+)$/gm, (_, from: string, names: string) => functionsOf(from, names))
  }
  const text = readSource(name)
  if (name.startsWith('@')) return text
  return text.replaceAll(' private', ' internal').replaceAll('10 ** (18 - decimals)', 'Math.tenTo(18 - decimals)')
}

/** Functions copied word for word: the solver cannot take the whole contract. */
function functionsOf(from: string, names: string): string {
  const text = readForSolver(from)
  return names
    .split(', ')
    .map((name) => {
      const found = new RegExp(`^    function ${name}\\([^]*?^    }$`, 'm').exec(text)
      if (found === null) throw new Error(`${from} has no function ${name}.`)
      return found[0]
    })
    .join('\n\n')
}
