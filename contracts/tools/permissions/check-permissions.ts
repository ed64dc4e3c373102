#!/usr/bin/env node
// Who may call what: runs the tests in test/permissions, which try every call as every role, and compares what they
// found with the table in docs/contracts.md. Ends with 1 where the table differs, or where a function that changes
// state was not tried. With --update: writes the table.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { forgeBinary } from '../forge-binary'

const require = createRequire(import.meta.url)
const { keccak256 } = createRequire(require.resolve('solc'))('js-sha3')

const contracts = fileURLToPath(new URL('../..', import.meta.url))
const findings = path.join(contracts, 'cache', 'permissions')
const artifacts = path.resolve(contracts, process.env.FOUNDRY_OUT ?? 'out')
const document = path.join(contracts, '..', 'docs', 'contracts.md')
const [BEGIN, END] = ['<!-- permissions -->', '<!-- /permissions -->']
/** Of src, in the order of the table. */
const FOLDERS = ['core', 'personhood', 'periphery']

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

function runTests() {
  rmSync(findings, { recursive: true, force: true })
  try {
    const args = ['test', '--match-path', 'test/permissions/*Permissions.t.sol', '--color', 'never']
    execFileSync(forgeBinary(), args, { cwd: contracts, encoding: 'utf8', maxBuffer: 2 ** 28 })
  } catch ({ stdout, stderr }) {
    throw new Error(`The tests of permissions fail:\n${stdout}${stderr}`)
  }
}

/** Every contract of the product that can be deployed. */
function deployable() {
  return FOLDERS.flatMap((folder) => {
    const files = readdirSync(path.join(contracts, 'src', folder)).filter((file) => file.endsWith('.sol'))
    const names = files.map((file) => file.slice(0, -4)).sort()
    return names.map((name) => ({ name, ...readJson(path.join(artifacts, `${name}.sol`, `${name}.json`)) }))
  }).filter(({ bytecode }) => bytecode.object !== '0x')
}

const isWriting = ({ type, stateMutability }) =>
  ['function', 'receive', 'fallback'].includes(type) && ['nonpayable', 'payable'].includes(stateMutability)

const typeOf = ({ type, components }) =>
  components ? type.replace('tuple', `(${components.map(typeOf).join(',')})`) : type

const selectorOf = ({ name, inputs }) => `0x${keccak256(`${name}(${inputs.map(typeOf).join(',')})`).slice(0, 8)}`

/** Functions that change state, each with its selector: none for plain transfers. */
function functionsOf({ name: contract, abi }) {
  const functions = abi.filter(isWriting).map((item) => {
    const isNamed = item.type === 'function'
    return { contract, name: isNamed ? item.name : item.type, selector: isNamed ? selectorOf(item) : '' }
  })
  return functions.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Names of errors by selector, wherever in the product and in what its tests deploy they are declared. */
function errorNames() {
  const files = readdirSync(artifacts, { recursive: true }).map(String)
  const abis = files
    .filter((file) => /\.sol\/\w+\.json$/.test(file))
    .map((file) => readJson(path.join(artifacts, file)).abi)
  const errors = abis.flatMap((abi = []) => abi.filter(({ type }) => type === 'error'))
  return new Map(errors.map((error) => [selectorOf(error), error.name]))
}

function rowOf({ note, from, to, by }, name, errors) {
  const roles = Object.keys(by)
  const allowed = roles.filter((role) => by[role] === '').sort()
  const refusals = [...new Set(roles.map((role) => by[role]).filter((selector) => selector !== ''))]
  const who = allowed.length === roles.length ? 'anyone' : allowed.join(', ') || 'nobody'
  const cells = [
    `\`${name}\`${note && `, ${note}`}`,
    who,
    from && `${from} → ${to}`,
    refusals.map((selector) => `\`${errors.get(selector) ?? selector}\``).join(', '),
  ]
  return `| ${cells.join(' | ')} |`
}

/** The table, and the functions that no test tried. */
function tableOf(trials) {
  const errors = errorNames()
  const untried = []
  const sections = deployable().flatMap((contract) => {
    const functions = functionsOf(contract)
    if (functions.length === 0) return []
    const rows = functions.flatMap(({ name, selector }) => {
      const tried = trials.filter((trial) => trial.contract === contract.name && trial.selector === selector)
      if (tried.length === 0) untried.push(`${contract.name}.${name}`)
      return tried.sort((a, b) => (a.note < b.note ? -1 : 1)).map((trial) => rowOf(trial, name, errors))
    })
    const head = `| ${contract.name} | who may call it | whose money moves | others meet |\n|---|---|---|---|`
    return [`${head}\n${rows.join('\n')}\n`]
  })
  return { table: sections.join('\n'), untried }
}

function main() {
  runTests()
  const trials = readdirSync(findings).map((file) => readJson(path.join(findings, file)))
  const { table, untried } = tableOf(trials)
  if (untried.length > 0) {
    throw new Error(`Nobody tried to call ${untried.join(', ')}: add a test to contracts/test/permissions.`)
  }
  const text = readFileSync(document, 'utf8')
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`docs/contracts.md needs the marks ${BEGIN} and ${END}.`)
  const fresh = `${text.slice(0, begin + BEGIN.length)}\n${table}${text.slice(end)}`
  if (process.argv.includes('--update')) writeFileSync(document, fresh)
  else if (fresh !== text) {
    throw new Error(`The table in docs/contracts.md is not what the tests found. ${firstDifference(text, fresh)}
If the change is meant, run "npm run permissions -w contracts -- --update" and commit docs/contracts.md.`)
  }
  process.stdout.write(
    `${trials.length} ways to call ${new Set(trials.map(nameOf)).size} functions, each as every role.\n`,
  )
}

const nameOf = ({ contract, selector }) => `${contract} ${selector}`

function firstDifference(text, fresh) {
  const [old, now] = [text.split('\n'), fresh.split('\n')]
  const at = now.findIndex((line, index) => line !== old[index])
  return `Line ${at + 1}:\n  documented: ${old[at]}\n  found:      ${now[at]}`
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
