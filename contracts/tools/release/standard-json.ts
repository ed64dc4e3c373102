// Prints what a block explorer asks for to verify a contract: the compiler's input ("Standard JSON") of the release.
//   npm run --silent standard-json -w contracts -- Campaigns > Campaigns.json
// Compiles that input as well, and fails if the bytecode is not that of the release build.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runSolc } from '../solc'
import { CONTRACTS, FOUNDRY, filesIn, readSource } from '../sources'

/** The compiler settings of the release: those of `[profile.release]`, and of the default profile that it builds on. */
const SETTINGS = {
  optimizer: { enabled: true, runs: readOptimizerRuns() },
  viaIR: true,
  evmVersion: 'cancun',
  metadata: { bytecodeHash: 'none', appendCBOR: false },
}

class StandardJsonError extends Error {}

function readOptimizerRuns(): number {
  const runs = /^optimizer_runs = (\d+)$/m.exec(FOUNDRY)?.[1]
  if (runs === undefined) throw new Error('foundry.toml has no optimizer_runs.')
  return Number(runs)
}

/** A source and all that it imports, by name. The compiler follows the imports; it generates no code for that. */
function sourcesOf(file: string): Record<string, string> {
  const texts: Record<string, string> = { [file]: readSource(file) }
  const keep = (name: string) => {
    texts[name] ??= readSource(name)
    return texts[name]
  }
  runSolc({ [file]: readSource(file) }, { outputSelection: {} }, keep)
  return Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function sourceFile(contract: string): string {
  const found = filesIn('src', '.sol').find((file) => path.basename(file) === `${contract}.sol`)
  if (found === undefined) throw new StandardJsonError(`There is no src/${contract}.sol.`)
  return `src/${found}`
}

function readReleaseBytecode(contract: string): string {
  const artifact = path.join(CONTRACTS, 'out-release', `${contract}.sol`, `${contract}.json`)
  try {
    const { bytecode } = JSON.parse(readFileSync(artifact, 'utf8')) as { bytecode: { object: string } }
    return bytecode.object
  } catch {
    throw new StandardJsonError(
      `There is no release build of ${contract}: run "npm run build:release -w contracts" first.`,
    )
  }
}

function main(contract: string | undefined) {
  if (contract === undefined) throw new StandardJsonError('Name a contract, for example Campaigns.')
  const expected = readReleaseBytecode(contract)
  const file = sourceFile(contract)
  const texts = sourcesOf(file)
  const outputSelection = { [file]: { [contract]: ['evm.bytecode.object'] } }
  const output = runSolc(texts, { ...SETTINGS, outputSelection }, readSource)
  const code = output.contracts?.[file]?.[contract]?.evm?.bytecode?.object
  if (`0x${code}` !== expected)
    throw new StandardJsonError(`Compiled alone, ${contract} has another bytecode than in the release build.`)
  const sources = Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, { content }]))
  process.stdout.write(`${JSON.stringify({ language: 'Solidity', sources, settings: SETTINGS }, null, 1)}\n`)
}

try {
  main(process.argv[2])
} catch (error) {
  if (!(error instanceof StandardJsonError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
