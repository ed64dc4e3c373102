#!/usr/bin/env node
// What a block explorer asks for to verify a contract: the compiler's input ("Standard JSON") of the release build.
//   npm run --silent standard-json -w contracts -- Campaigns > Campaigns.json
// Compiles it as well, and fails where that gives other code than the release build, so that what it prints is right.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { CONTRACTS, readSource } from '../sources'

const solc = createRequire(import.meta.url)('solc')

/** The compiler's settings of `[profile.release]` in foundry.toml. */
const SETTINGS = {
  optimizer: { enabled: true, runs: 500 },
  viaIR: true,
  evmVersion: 'cancun',
  metadata: { bytecodeHash: 'none', appendCBOR: false },
}

/** All sources that one needs, found by compiling nothing but the imports. */
function sourcesOf(file) {
  const sources = { [file]: { content: readSource(file) } }
  const find = (name) => {
    try {
      sources[name] = { content: readSource(name) }
      return { contents: sources[name].content }
    } catch (error) {
      return { error: String(error) }
    }
  }
  const input = { language: 'Solidity', sources: { ...sources }, settings: { outputSelection: {} } }
  solc.compile(JSON.stringify(input), { import: find })
  return Object.fromEntries(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function sourceFile(name) {
  const found = readdirSync(path.join(CONTRACTS, 'src'), { recursive: true }).find(
    (file) => path.basename(file) === `${name}.sol`,
  )
  return found ? `src/${found}` : fail(`There is no src/${name}.sol.`)
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

function main(name) {
  const artifact = path.join(CONTRACTS, 'out-release', `${name}.sol`, `${name}.json`)
  let release
  try {
    release = JSON.parse(readFileSync(artifact, 'utf8'))
  } catch {
    fail(`No release build of ${name}: run "npm run build:release -w contracts" first.`)
  }
  const file = sourceFile(name)
  const input = { language: 'Solidity', sources: sourcesOf(file), settings: SETTINGS }
  const outputSelection = { [file]: { [name]: ['evm.bytecode.object'] } }
  const output = JSON.parse(solc.compile(JSON.stringify({ ...input, settings: { ...SETTINGS, outputSelection } })))
  const code = output.contracts?.[file]?.[name]?.evm.bytecode.object
  if (`0x${code}` !== release.bytecode.object) fail(`Compiled alone, ${name} has other code than in the release build.`)
  process.stdout.write(`${JSON.stringify(input, null, 1)}\n`)
}

main(process.argv[2] ?? fail('Which contract? For example: npm run --silent standard-json -w contracts -- Campaigns'))
