// A copy of the contracts in which compiled code can be exchanged without compiling the tests again.
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { forgeBinary } from '../forge-binary'
import { type Contracts, runSolc } from '../solc'
import { CONTRACTS, filesIn, readSource } from '../sources'

const ROOT = path.join(CONTRACTS, '..')
const COPIES = path.join(ROOT, '.cache', 'mutation')
const BASE = path.join(COPIES, 'base')

const SETTINGS = {
  // Four times as fast to compile as optimized code, which differs only in gas.
  optimizer: { enabled: false },
  evmVersion: 'cancun',
  metadata: { bytecodeHash: 'none', appendCBOR: false },
}

/** Selections of the compiler's outputs: what an exchange needs, and the syntax tree. */
export const CODE = { '*': ['evm.bytecode.object', 'evm.deployedBytecode.object'] }
export const AST = { '': ['ast'] }

/** GovernorRoundMembers is a base contract: tests deploy it as a part of a governor. */
const DEPLOYED_PARTS = ['test/support/Governance.sol']

/** Paths of the sources that are mutated: all but interfaces and what is for local chains only. */
export function sourceFiles(): string[] {
  const files = filesIn('src', '.sol').filter((name) => !/^(interfaces|local)\//.test(name))
  return files.map((name) => `src/${name}`)
}

/** Paths of what is compiled for an exchange. */
export function exchangedFiles(): string[] {
  return [...sourceFiles(), ...DEPLOYED_PARTS]
}

/**
 * Compiles whole files.
 * @param changed Texts that replace those of the sources they are named after.
 * @throws CompileError with the first error.
 */
export function compile(files: readonly string[], outputs: object, changed: Record<string, string> = {}) {
  const textOf = (file: string) => changed[file] ?? readSource(file)
  const texts = Object.fromEntries(files.map((file) => [file, textOf(file)]))
  const output = runSolc(texts, { ...SETTINGS, outputSelection: { '*': outputs } }, textOf)
  const failure = output.errors?.find(({ severity }) => severity === 'error')
  if (failure) throw new CompileError(failure.formattedMessage)
  return { sources: output.sources ?? {}, contracts: output.contracts ?? {} }
}

export class CompileError extends Error {}

/** For each of the files, itself and all that import it, directly or not. */
export function dependantsOf(files: readonly string[]): Map<string, string[]> {
  const { sources } = compile(files, AST)
  const imports = new Map(
    Object.entries(sources).map(([file, { ast }]) => {
      const directives = (ast.nodes ?? []).filter(({ nodeType }) => nodeType === 'ImportDirective')
      return [file, directives.map(({ absolutePath = '' }) => absolutePath)]
    }),
  )
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true
    if (seen.has(from)) return false
    seen.add(from)
    return (imports.get(from) ?? []).some((next) => reaches(next, to, seen))
  }
  return new Map(files.map((file) => [file, files.filter((other) => reaches(other, file))]))
}

/** Makes the copy, with everything compiled, that workers copy. It is kept, so that the next run compiles little. */
export async function makeBase(): Promise<void> {
  mkdirSync(BASE, { recursive: true })
  for (const name of ['src', 'test', 'bin', 'foundry.toml']) {
    rmSync(path.join(BASE, name), { recursive: true, force: true })
    cpSync(path.join(CONTRACTS, name), path.join(BASE, name), { recursive: true })
  }
  const modules = path.join(COPIES, 'node_modules')
  if (!existsSync(modules)) symlinkSync(path.join(ROOT, 'node_modules'), modules)
  const solc = path.join(BASE, 'bin', 'solc')
  const original = JSON.stringify(pathToFileURL(path.join(CONTRACTS, 'bin/solc')).href)
  writeFileSync(solc, readFileSync(solc, 'utf8').replaceAll('import.meta.url', original))
  const { ok, output } = await runForge(BASE, ['build'], 900_000)
  if (!ok) throw new Error(output)
}

/** Makes a copy for one worker, and returns its path. */
export function makeCopy(name: string): string {
  const folder = path.join(COPIES, `copy-${name}`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(BASE, folder, { recursive: true, preserveTimestamps: true })
  return folder
}

/** Puts code into the copy's artifacts, which tests deploy from. */
export function exchange(folder: string, contracts: Contracts): void {
  for (const [file, byName] of Object.entries(contracts)) {
    if (!file.startsWith('src/') && !DEPLOYED_PARTS.includes(file)) continue
    for (const [name, { evm }] of Object.entries(byName)) {
      const target = path.join(folder, 'out', path.basename(file), `${name}.json`)
      if (!existsSync(target) || !evm?.bytecode?.object) continue
      const artifact = JSON.parse(readFileSync(target, 'utf8'))
      artifact.bytecode = { ...artifact.bytecode, object: `0x${evm.bytecode.object}` }
      artifact.deployedBytecode = { ...artifact.deployedBytecode, object: `0x${evm.deployedBytecode?.object}` }
      writeFileSync(target, JSON.stringify(artifact))
    }
  }
}

/** Runs forge in a copy, with `more` in its environment. A run that exceeds `timeout` (milliseconds) counts as failed. */
export function runForge(
  folder: string,
  args: readonly string[],
  timeout: number,
  more: Record<string, string> = {},
): Promise<{ ok: boolean; output: string }> {
  const env = { ...process.env, ...more, FOUNDRY_PROFILE: 'default', FOUNDRY_DISABLE_NIGHTLY_WARNING: '1' }
  return new Promise((resolve) => {
    execFile(
      forgeBinary(),
      args,
      { cwd: folder, env, timeout, maxBuffer: 1 << 26, killSignal: 'SIGKILL' },
      (error, stdout, stderr) => resolve({ ok: !error, output: stdout + stderr }),
    )
  })
}
