// Who may call what: runs the tests in test/permissions, which try every call as every role, and compares their
// findings with the table in docs/contracts.md. Exits with 1 if the table differs, or if a function that changes state
// was not tried. With --update: writes the table.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { forgeBinary } from '../forge-binary'
import { CONTRACTS, filesIn } from '../sources'
import { type AbiItem, selectorOf } from './selector-of'

type Artifact = { abi?: AbiItem[]; bytecode: { object: string } }
type Contract = { name: string; abi: AbiItem[] }

/** One way to call a function, tried as every role. `from` and `to`: whose money moves, where to. */
type Trial = {
  contract: string
  /** Empty for plain transfers. */
  selector: string
  /** Says which of several ways this is; may be empty. */
  note: string
  from: string
  to: string
  /** By role, the selector of the error that it met; empty if the call went through. */
  by: Record<string, string>
}

const FINDINGS = path.join(CONTRACTS, 'cache', 'permissions')
const ARTIFACTS = path.resolve(CONTRACTS, process.env.FOUNDRY_OUT ?? 'out')
const DOCUMENT = path.join(CONTRACTS, '..', 'docs', 'contracts.md')
const BEGIN = '<!-- permissions -->'
const END = '<!-- /permissions -->'
/** Folders of src, in the order of the table. */
const FOLDERS = ['core', 'personhood', 'periphery']

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

function runTests() {
  rmSync(FINDINGS, { recursive: true, force: true })
  const args = ['test', '--match-path', 'test/permissions/*Permissions.t.sol', '--color', 'never']
  try {
    execFileSync(forgeBinary(), args, { cwd: CONTRACTS, encoding: 'utf8', maxBuffer: 2 ** 28 })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`The tests of permissions fail:\n${stdout}${stderr}`)
  }
}

/** Every contract of the product that can be deployed. */
function deployableContracts(): Contract[] {
  const names = FOLDERS.flatMap((folder) => filesIn(`src/${folder}`, '.sol').map((file) => path.basename(file, '.sol')))
  return names.flatMap((name) => {
    const { abi = [], bytecode } = readJson(path.join(ARTIFACTS, `${name}.sol`, `${name}.json`)) as Artifact
    return bytecode.object === '0x' ? [] : [{ name, abi }]
  })
}

const isWriting = ({ type, stateMutability = '' }: AbiItem) =>
  ['function', 'receive', 'fallback'].includes(type) && ['nonpayable', 'payable'].includes(stateMutability)

/** Functions that change state. Plain transfers have no selector. */
function functionsOf({ abi }: Contract): { name: string; selector: string }[] {
  const functions = abi.filter(isWriting).map((item) => {
    const isNamed = item.type === 'function'
    return { name: isNamed ? item.name : item.type, selector: isNamed ? selectorOf(item) : '' }
  })
  return functions.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Names by selector of all errors of the product and of what its tests deploy. */
function errorNames(): Map<string, string> {
  const files = readdirSync(ARTIFACTS, { recursive: true, encoding: 'utf8' })
  const abis = files
    .filter((file) => /\.sol\/\w+\.json$/.test(file))
    .map((file) => (readJson(path.join(ARTIFACTS, file)) as Artifact).abi ?? [])
  const errors = abis.flat().filter(({ type }) => type === 'error')
  return new Map(errors.map((error) => [selectorOf(error), error.name]))
}

function rowOf({ note, from, to, by }: Trial, name: string, errors: Map<string, string>): string {
  const roles = Object.keys(by)
  const allowed = roles.filter((role) => by[role] === '').sort()
  const refusals = [...new Set(Object.values(by).filter((selector) => selector !== ''))]
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
function tableOf(trials: readonly Trial[]): { table: string; untried: string[] } {
  const errors = errorNames()
  const untried: string[] = []
  const sections = deployableContracts().flatMap((contract) => {
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

function firstDifference(text: string, fresh: string): string {
  const [old, now] = [text.split('\n'), fresh.split('\n')]
  const at = now.findIndex((line, index) => line !== old[index])
  return `Line ${at + 1}:\n  documented: ${old[at]}\n  found:      ${now[at]}`
}

function main() {
  runTests()
  const trials = readdirSync(FINDINGS).map((file) => readJson(path.join(FINDINGS, file)) as Trial)
  const { table, untried } = tableOf(trials)
  if (untried.length > 0) {
    throw new Error(`No test tried to call ${untried.join(', ')}: add one to contracts/test/permissions.`)
  }
  const text = readFileSync(DOCUMENT, 'utf8')
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`docs/contracts.md needs the marks ${BEGIN} and ${END}.`)
  const fresh = `${text.slice(0, begin + BEGIN.length)}\n${table}${text.slice(end)}`
  if (process.argv.includes('--update')) writeFileSync(DOCUMENT, fresh)
  else if (fresh !== text) {
    throw new Error(`The table in docs/contracts.md is not what the tests found. ${firstDifference(text, fresh)}
If the change is intended, run "npm run permissions -w contracts -- --update" and commit docs/contracts.md.`)
  }
  const functions = new Set(trials.map(({ contract, selector }) => `${contract} ${selector}`))
  process.stdout.write(`${trials.length} ways to call ${functions.size} functions, each as every role.\n`)
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
