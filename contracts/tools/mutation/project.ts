// A copy of the contracts in which the compiled code can be exchanged without compiling the tests again.
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { forgeBinary } from '../forge-binary'
import { CONTRACTS, readSource } from '../sources'

const ROOT = path.join(CONTRACTS, '..')
const require = createRequire(import.meta.url)
const solc = require('solc')

const SETTINGS = {
  // Without the optimizer code is made four times as fast. It behaves the same but for its gas.
  optimizer: { enabled: false },
  evmVersion: 'cancun',
  metadata: { bytecodeHash: 'none', appendCBOR: false },
}

/** What an exchange needs of the compiler. */
export const OUTPUTS = { '*': ['evm.bytecode.object', 'evm.deployedBytecode.object'] }

/** Paths of all sources but interfaces and what is for local chains only. */
export function sourceFiles() {
  return readdirSync(path.join(CONTRACTS, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.sol') && !/^(interfaces|local)\//.test(name))
    .map((name) => `src/${name}`)
    .sort()
}

/** What tests deploy of a contract of ours that is a part of others and no contract of its own: GovernorRoundMembers. */
const DEPLOYED_PARTS = ['test/support/Governance.sol']

/** What is compiled for an exchange. */
export function exchangedFiles() {
  return [...sourceFiles(), ...DEPLOYED_PARTS]
}

/** Compiles whole files; `changed` replaces the content of one. Throws with the first error. */
export function compile(files, outputs, changed = {}) {
  const content = (file) => changed[file] ?? readSource(file)
  const find = (file) => {
    try {
      return { contents: content(file) }
    } catch (error) {
      return { error: String(error) }
    }
  }
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(files.map((file) => [file, { content: content(file) }])),
    settings: { ...SETTINGS, outputSelection: { '*': outputs } },
  }
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: find }))
  const failure = output.errors?.find(({ severity }) => severity === 'error')
  if (failure) throw new CompileError(failure.formattedMessage)
  return output
}

export class CompileError extends Error {}

/** For each of the files, itself and all that import it, however indirectly. */
export function dependantsOf(files) {
  const { sources } = compile(files, { '': ['ast'] })
  const imports = new Map(
    Object.entries(sources).map(([file, { ast }]) => [
      file,
      ast.nodes.filter(({ nodeType }) => nodeType === 'ImportDirective').map(({ absolutePath }) => absolutePath),
    ]),
  )
  const reaches = (from, to, seen = new Set()) =>
    from === to ||
    (!seen.has(from) && seen.add(from) && (imports.get(from) ?? []).some((next) => reaches(next, to, seen)))
  return new Map(files.map((file) => [file, files.filter((other) => reaches(other, file))]))
}

const COPIES = path.join(ROOT, '.cache', 'mutation')
const BASE = path.join(COPIES, 'base')

/** The copy that workers' copies are made from, with everything compiled. Kept, so that the next run compiles little. */
export async function makeBase() {
  const folder = BASE
  mkdirSync(folder, { recursive: true })
  for (const name of ['src', 'test', 'bin', 'foundry.toml']) {
    rmSync(path.join(folder, name), { recursive: true, force: true })
    cpSync(path.join(CONTRACTS, name), path.join(folder, name), { recursive: true })
  }
  const modules = path.join(COPIES, 'node_modules')
  if (!existsSync(modules)) symlinkSync(path.join(ROOT, 'node_modules'), modules)
  const solc = path.join(folder, 'bin', 'solc')
  const here = JSON.stringify(pathToFileURL(path.join(CONTRACTS, 'bin/solc')).href)
  writeFileSync(solc, readFileSync(solc, 'utf8').replaceAll('import.meta.url', here))
  const { ok, output } = await forge(folder, ['build'], 900_000)
  if (!ok) throw new Error(output)
}

/** A copy for one worker. */
export function makeCopy(name) {
  const folder = path.join(COPIES, `copy-${name}`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(BASE, folder, { recursive: true, preserveTimestamps: true })
  return folder
}

/** Puts code into the copy's artifacts, where the tests' deployments find it. */
export function exchange(folder, contracts) {
  for (const [file, byName] of Object.entries(contracts)) {
    if (!file.startsWith('src/') && !DEPLOYED_PARTS.includes(file)) continue
    for (const [name, { evm }] of Object.entries(byName)) {
      const target = path.join(folder, 'out', path.basename(file), `${name}.json`)
      if (!existsSync(target) || !evm?.bytecode?.object) continue
      const artifact = JSON.parse(readFileSync(target, 'utf8'))
      artifact.bytecode = { ...artifact.bytecode, object: `0x${evm.bytecode.object}` }
      artifact.deployedBytecode = { ...artifact.deployedBytecode, object: `0x${evm.deployedBytecode.object}` }
      writeFileSync(target, JSON.stringify(artifact))
    }
  }
}

/** @returns {Promise<{ ok: boolean, output: string }>} A run that takes too long counts as failed. */
export function forge(folder, args, timeout, more = {}) {
  const env = {
    ...process.env,
    ...more,
    FOUNDRY_PROFILE: 'default',
    FOUNDRY_DISABLE_NIGHTLY_WARNING: '1',
  }
  return new Promise((resolve) => {
    execFile(
      forgeBinary(),
      args,
      { cwd: folder, env, timeout, maxBuffer: 1 << 26, killSignal: 'SIGKILL' },
      (error, stdout, stderr) => resolve({ ok: !error, output: stdout + stderr }),
    )
  })
}
