#!/usr/bin/env node
// Asks the solver in solc (SMTChecker with z3) for proofs of the claims in smt/*.sol, each with both engines, and
// compares them with smt/README.md. Ends with 1 where a claim is refuted, or not proved any more. With --update: writes
// the table. With --only <claim>,<claim>: those.
import { fork } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

const { values: options } = parseArgs({
  // A question is what a child is given: a claim and an engine.
  options: { update: { type: 'boolean' }, only: { type: 'string' }, question: { type: 'string' } },
})
const contracts = fileURLToPath(new URL('../..', import.meta.url))
const folder = path.join(contracts, 'smt')
const readme = path.join(folder, 'README.md')
const MODEL = path.join(folder, 'Math.sol')
const WORKERS = 2
/**
 * Of a core, whatever else the machine does. The solver's own limit crashes solc-js, so each question has a process of
 * its own, and a thread in it that ends it.
 */
const SECONDS = { bmc: 120, chc: 5 }
const PROVED = { bmc: 2961, chc: 9576 }
const REFUTED = { bmc: 4661, chc: 6328 }
const UNSUPPORTED = 5724

const isAsked = (name) => options.only === undefined || options.only.split(',').includes(name)

/** Every contract with a claim, and the comment above it. */
function claimsOf(file) {
  const text = readFileSync(path.join(folder, file), 'utf8')
  const matches = text.matchAll(/\/\/\/ (.+)\ncontract (\w+)/g)
  return [...matches].map(([, says, name]) => ({ file: `smt/${file}`, name, says }))
}

/** The real source, but that private is internal, and that a power with a variable exponent is read as a table. */
function readSource(file) {
  if (file.endsWith('/utils/math/Math.sol')) return readFileSync(MODEL, 'utf8')
  if (file.startsWith('@')) return readFileSync(path.join(contracts, '..', 'node_modules', file), 'utf8')
  const text = readFileSync(path.join(contracts, file), 'utf8')
  if (file.startsWith('smt/'))
    return text.replace(/^ *\/\/ from (\S+): (.+)$/gm, (_, from, names) => slices(from, names))
  return text.replaceAll(' private', ' internal').replaceAll('10 ** (18 - decimals)', 'Math.tenTo(18 - decimals)')
}

/** Functions word for word, where inheriting the whole contract would be more than the solver can take. */
function slices(from, names) {
  const text = readSource(from)
  return names
    .split(', ')
    .map((name) => {
      const found = new RegExp(`^    function ${name}\\([^]*?^    }$`, 'm').exec(text)
      if (found === null) throw new Error(`${from} has no function ${name}.`)
      return found[0]
    })
    .join('\n\n')
}

/** In the child: one claim, one engine. A proof that also proves a falsehood in its place is none. */
function ask(claim, engine) {
  const verdict = solve(claim, engine, (text) => text)
  if (verdict !== 'proved') return verdict
  const absurd = solve(claim, engine, (text) => text.replace(/\bassert\([^;]+;/g, 'assert(false);'))
  return absurd === 'refuted' ? 'proved' : 'unknown (vacuous)'
}

function solve({ file, name }, engine, change) {
  const solc = createRequire(import.meta.url)('solc')
  const modelChecker = {
    engine,
    targets: ['assert'],
    solvers: ['z3'],
    showProvedSafe: true,
    contracts: { [file]: [name] },
    // More than any loop makes: there are at most 8 attesters.
    ...(engine === 'bmc' ? { bmcLoopIterations: 9 } : {}),
  }
  const input = {
    language: 'Solidity',
    sources: { [file]: { content: change(readSource(file)) } },
    settings: { modelChecker, outputSelection: { '*': { '*': [] } } },
  }
  const read = (path_) => ({ contents: readSource(path_) })
  const { errors = [] } = JSON.parse(solc.compile(JSON.stringify(input), { import: read }))
  const broken = errors.find(({ severity }) => severity === 'error')
  if (broken) throw new Error(broken.formattedMessage)
  const codes = errors.map(({ errorCode }) => Number(errorCode))
  if (codes.includes(UNSUPPORTED)) return 'unknown (assembly)'
  if (codes.includes(REFUTED[engine])) return 'refuted'
  const isOpen = errors.some(({ message }) => message.includes('might happen'))
  return codes.includes(PROVED[engine]) && !isOpen ? 'proved' : 'unknown'
}

/** In the parent: the child's answer, or that there was none in time. */
function answerOf(claim, engine) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--question', JSON.stringify({ claim, engine })])
    let answer = { verdict: `unknown (${SECONDS[engine]} s)` }
    child.on('message', (message) => {
      answer = message
    })
    child.on('exit', (code) => {
      if (code !== 0 && code !== null) reject(new Error(`${claim.name}, ${engine}: the solver broke off.`))
      else resolve(answer)
    })
  })
}

const secondsUsed = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function askAll(claims) {
  const waiting = Object.keys(SECONDS).flatMap((engine) => claims.map((claim) => ({ claim, engine })))
  const answers = new Map(claims.map(({ name }) => [name, {}]))
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const answer = await answerOf(next.claim, next.engine)
      answers.get(next.claim.name)[next.engine] = answer
      process.stdout.write(`${next.claim.name} ${next.engine}: ${cellOf(answer)}\n`)
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  return answers
}

const cellOf = ({ verdict, seconds }) => (verdict.includes('(') ? verdict : `${verdict}, ${seconds} s`)

function tableOf(claims, answers) {
  const rows = claims.map(({ name, says }) => {
    const { bmc, chc } = answers.get(name)
    return `| \`${name}\` | ${says} | ${cellOf(bmc)} | ${cellOf(chc)} |`
  })
  return ['| claim | in words | BMC | CHC |', '|---|---|---|---|', ...rows].join('\n')
}

/** Names of the claims that an engine proved when the table was written. */
function listed() {
  const rows = readFileSync(readme, 'utf8').matchAll(/^\| `(\w+)` .*\| proved, .*$/gm)
  return [...rows].map(([, name]) => name)
}

async function main() {
  if (options.update && options.only)
    throw new Error('The table is written from all claims: --update goes without --only.')
  const files = readdirSync(folder).filter((file) => file.endsWith('.sol') && file !== 'Math.sol')
  const claims = files
    .sort()
    .reverse()
    .flatMap(claimsOf)
    .filter(({ name }) => isAsked(name))
  const answers = await askAll(claims)
  const verdictsOf = (name) => Object.values(answers.get(name) ?? {}).map(({ verdict }) => verdict)
  if (options.update) {
    const text = readFileSync(readme, 'utf8')
    writeFileSync(readme, `${text.slice(0, text.indexOf('| claim |'))}${tableOf(claims, answers)}\n`)
  }
  const refuted = claims.filter(({ name }) => verdictsOf(name).includes('refuted')).map(({ name }) => name)
  const wanted = listed().filter(isAsked)
  const lost = wanted.filter((name) => !verdictsOf(name).includes('proved'))
  if (refuted.length > 0) process.stderr.write(`Refuted: ${refuted.join(', ')}\n`)
  if (lost.length > 0) process.stderr.write(`Not proved any more: ${lost.join(', ')}\n`)
  process.exitCode = refuted.length + lost.length > 0 ? 1 : 0
}

if (!isMainThread) {
  setInterval(() => secondsUsed() > workerData && process.kill(process.pid, 'SIGKILL'), 200)
} else if (options.question === undefined) {
  await main()
} else {
  const { claim, engine } = JSON.parse(options.question)
  const clock = new Worker(fileURLToPath(import.meta.url), { workerData: SECONDS[engine] })
  const verdict = ask(claim, engine)
  process.send({ verdict, seconds: Math.round(secondsUsed()) })
  await clock.terminate()
}
