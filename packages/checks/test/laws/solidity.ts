import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { sourceFiles, textOf } from './source-files'

type AbiEntry = { type: string; name?: string; stateMutability?: string }
export type Contract = { name: string; file: string; isAbstract: boolean; parents: string[]; functions: string[] }

/** What is for local chains only takes no part in anything that must hold. */
const contractFiles = sourceFiles('contracts/src').filter((file) => file.endsWith('.sol') && !file.includes('/local/'))

const codeOf = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
const namesOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)

/** Every contract that could hold state; interfaces and libraries cannot. */
export const contracts: Contract[] = contractFiles.flatMap((file) =>
  [...codeOf(file).matchAll(/^(abstract )?contract (\w+)(?: is ([\w\s,]+))?\s*\{([\s\S]*?)^\}/gm)].map(
    ([, isAbstract, name = '', parents = '', body = '']) => ({
      name,
      file,
      isAbstract: isAbstract !== undefined,
      parents: parents.split(',').map((parent) => parent.trim()),
      functions: changingFunctionsOf(body),
    }),
  ),
)

export const errors = contractFiles.flatMap((file) => namesOf(codeOf(file), /\berror (\w+)\s*\(/g))
export const events = contractFiles.flatMap((file) => namesOf(codeOf(file), /\bevent (\w+)\s*\(/g))

/** Names of the functions that can change state and that anyone can try to call. */
function changingFunctionsOf(body: string): string[] {
  const heads = [...body.matchAll(/\b(?:function (\w+)|receive)\s*\([^)]*\)([^{;]*)\{/g)]
  return heads
    .filter(([, , modifiers = '']) => /\b(external|public)\b/.test(modifiers) && !/\b(view|pure)\b/.test(modifiers))
    .map(([, name]) => name ?? 'receive')
}

/** The contract and all of our contracts that it inherits from. */
export function lineageOf(contract: Contract): string[] {
  const parents = contracts.filter(({ name }) => contract.parents.includes(name))
  return [contract.name, ...parents.flatMap(lineageOf)]
}

/** Those of a release that was built, which also has what is inherited from dependencies; none without one. */
export function builtFunctionsOf({ name, file, isAbstract }: Contract): string[] {
  const artifact = `contracts/out-release/${path.basename(file)}/${name}.json`
  if (isAbstract || !existsSync(path.join(projectRoot, artifact))) return []
  const { abi } = JSON.parse(textOf(artifact)) as { abi: AbiEntry[] }
  return abi
    .filter(({ type, stateMutability }) => ['function', 'receive'].includes(type) && !isRead(stateMutability))
    .map((entry) => entry.name ?? 'receive')
}

const isRead = (mutability?: string) => mutability === 'view' || mutability === 'pure'
