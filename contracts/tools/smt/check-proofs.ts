// Asks the solver in solc (SMTChecker with z3) to prove the claims in smt/*.sol with each engine, and compares the
// answers with smt/README.md. Exits with 1 if a claim is refuted or no longer proved. With --update: writes the table.
// With --only <claim>,<claim>: asks about those.
import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CONTRACTS } from '../sources'
import { type Answer, type Claim, type Engine, readClaims, SECONDS } from './claims'

const { values: options } = parseArgs({ options: { update: { type: 'boolean' }, only: { type: 'string' } } })

const README = path.join(CONTRACTS, 'smt', 'README.md')
const ENGINES: readonly Engine[] = ['bmc', 'chc']
const WORKERS = 2

/** By claim and engine. */
type Answers = Map<string, Record<Engine, Answer>>

const isAsked = (name: string) => options.only === undefined || options.only.split(',').includes(name)

const timeOut = (engine: Engine): Answer => ({ verdict: `unknown (${SECONDS[engine]} s)` })

/** The answer of a child process; `timeOut` if its time ended first. */
function answerOf(claim: Claim, engine: Engine): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'answer-claim.ts'), [JSON.stringify({ claim, engine })])
    let answer = timeOut(engine)
    child.on('message', (message) => {
      answer = message as Answer
    })
    child.on('exit', (code) => {
      // Ended by a signal, a process has no code: its time was over.
      if (code === 0 || code === null) resolve(answer)
      else reject(new Error(`${claim.name}, ${engine}: the solver crashed.`))
    })
  })
}

async function askAll(claims: readonly Claim[]): Promise<Answers> {
  const waiting = ENGINES.flatMap((engine) => claims.map((claim) => ({ claim, engine })))
  const answers: Answers = new Map(claims.map(({ name }) => [name, { bmc: timeOut('bmc'), chc: timeOut('chc') }]))
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { claim, engine } = next
      const answer = await answerOf(claim, engine)
      answersOf(answers, claim)[engine] = answer
      process.stdout.write(`${claim.name} ${engine}: ${cellOf(answer)}\n`)
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  return answers
}

function answersOf(answers: Answers, { name }: Pick<Claim, 'name'>): Record<Engine, Answer> {
  const found = answers.get(name)
  if (found === undefined) throw new Error(`Nobody asked about ${name}.`)
  return found
}

const cellOf = ({ verdict, seconds }: Answer) => (verdict.includes('(') ? verdict : `${verdict}, ${seconds} s`)

function tableOf(claims: readonly Claim[], answers: Answers): string {
  const rows = claims.map((claim) => {
    const { bmc, chc } = answersOf(answers, claim)
    return `| \`${claim.name}\` | ${claim.says} | ${cellOf(bmc)} | ${cellOf(chc)} |`
  })
  return ['| claim | in words | BMC | CHC |', '|---|---|---|---|', ...rows].join('\n')
}

/** Names of the claims that the table lists as proved by an engine. */
function namesListedAsProved(): string[] {
  const rows = readFileSync(README, 'utf8').matchAll(/^\| `(\w+)` .*\| proved, .*$/gm)
  return [...rows].map(([, name = '']) => name)
}

async function main() {
  if (options.update && options.only)
    throw new Error('The table is written from all claims: --update does not go with --only.')
  const claims = readClaims().filter(({ name }) => isAsked(name))
  const answers = await askAll(claims)
  if (options.update) {
    const text = readFileSync(README, 'utf8')
    writeFileSync(README, `${text.slice(0, text.indexOf('| claim |'))}${tableOf(claims, answers)}\n`)
  }
  const has = (name: string, verdict: string) =>
    Object.values(answers.get(name) ?? {}).some((answer) => answer.verdict === verdict)
  const refuted = claims.map(({ name }) => name).filter((name) => has(name, 'refuted'))
  const lost = namesListedAsProved().filter((name) => isAsked(name) && !has(name, 'proved'))
  if (refuted.length > 0) process.stderr.write(`Refuted: ${refuted.join(', ')}\n`)
  if (lost.length > 0) process.stderr.write(`No longer proved: ${lost.join(', ')}\n`)
  process.exitCode = refuted.length + lost.length > 0 ? 1 : 0
}

await main()
