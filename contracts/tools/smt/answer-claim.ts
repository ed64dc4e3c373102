// A child of check-proofs.ts: asks one engine about one claim and sends the answer.
//   node --import tsx tools/smt/answer-claim.ts <claim and engine, in JSON>
// The solver's own time limit crashes solc-js, so each question has a process, and a thread in it that ends it.
import { Worker } from 'node:worker_threads'
import { runSolc } from '../solc'
import { type Answer, type Claim, type Engine, readForSolver, SECONDS } from './claims'

/** Codes of the compiler's messages. */
const PROVED: Record<Engine, string> = { bmc: '2961', chc: '9576' }
const REFUTED: Record<Engine, string> = { bmc: '4661', chc: '6328' }
const UNSUPPORTED = '5724'

/** More rounds than any loop makes: there are at most 8 attesters. */
const LOOP_ROUNDS = 9

/** Ends the process after some processor time. It is text, because a thread does not get the loader of TypeScript. */
const END_PROCESS_AFTER = `
  const { before, seconds } = require('node:worker_threads').workerData
  setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1e6 > seconds) process.kill(process.pid, 'SIGKILL')
  }, 200)
`

/** A proof counts only if a falsehood in the claim's place is refuted: otherwise the solver proves anything. */
function ask(claim: Claim, engine: Engine): string {
  const verdict = solve(claim, engine, (text) => text)
  if (verdict !== 'proved') return verdict
  const absurd = solve(claim, engine, (text) => text.replace(/\bassert\([^;]+;/g, 'assert(false);'))
  return absurd === 'refuted' ? 'proved' : 'unknown (vacuous)'
}

function solve({ file, name }: Claim, engine: Engine, change: (text: string) => string): string {
  const modelChecker = {
    engine,
    targets: ['assert'],
    solvers: ['z3'],
    showProvedSafe: true,
    contracts: { [file]: [name] },
    ...(engine === 'bmc' ? { bmcLoopIterations: LOOP_ROUNDS } : {}),
  }
  const settings = { modelChecker, outputSelection: { '*': { '*': [] } } }
  const { errors = [] } = runSolc({ [file]: change(readForSolver(file)) }, settings, readForSolver)
  const failure = errors.find(({ severity }) => severity === 'error')
  if (failure) throw new Error(failure.formattedMessage)
  const codes = errors.map(({ errorCode }) => errorCode)
  if (codes.includes(UNSUPPORTED)) return 'unknown (assembly)'
  if (codes.includes(REFUTED[engine])) return 'refuted'
  const isOpen = errors.some(({ message }) => message.includes('might happen'))
  return codes.includes(PROVED[engine]) && !isOpen ? 'proved' : 'unknown'
}

async function main(question: string) {
  const { claim, engine } = JSON.parse(question) as { claim: Claim; engine: Engine }
  const before = process.cpuUsage()
  const limit = new Worker(END_PROCESS_AFTER, { eval: true, workerData: { before, seconds: SECONDS[engine] } })
  const verdict = ask(claim, engine)
  const { user, system } = process.cpuUsage(before)
  const answer: Answer = { verdict, seconds: Math.round((user + system) / 1e6) }
  process.send?.(answer)
  await limit.terminate()
}

await main(process.argv[2] ?? '')
