import { createRequire } from 'node:module'

type Parameter = { type: string; components?: Parameter[] }
export type AbiItem = { type: string; name: string; inputs: Parameter[]; stateMutability?: string }

const require = createRequire(import.meta.url)
/** The compiler's own. */
const { keccak256 } = createRequire(require.resolve('solc'))('js-sha3') as { keccak256: (text: string) => string }

/** The four bytes, in hex with 0x, that name a function or an error on chain. */
export function selectorOf({ name, inputs }: AbiItem): string {
  return `0x${keccak256(`${name}(${inputs.map(typeOf).join(',')})`).slice(0, 8)}`
}

function typeOf({ type, components }: Parameter): string {
  return components ? type.replace('tuple', `(${components.map(typeOf).join(',')})`) : type
}
