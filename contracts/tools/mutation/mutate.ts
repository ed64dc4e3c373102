// Changes the contracts in one small way at a time and looks whether a test notices. Results go to
// mutation/results.json as they come: the next run continues one that ended early.
//   npm run mutate                     all mutants that have no result yet
//   npm run mutate -- --survivors      those that survived, again
//   npm run mutate -- --quick          with unit tests only; its survivors have to be tried again
//   npm run mutate -- --sample 20      this many of those killed, chosen by the commit (or --seed <text>), again;
//                                      fails if one survives
//   npm run mutate -- --table          only writes mutation/README.md
//   npm run mutate -- --named          the mutants that tests name for the properties; fails if one survives
//   npm run mutate -- --named --file <text>   those of test files whose path has the text; writes no table
import { fork, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CONTRACTS, readSource } from '../sources'
import { type Mutant, mutantsOf } from './mutants'
import {
  faultsOf,
  NAMED_TABLE,
  type NamedMutant,
  type NamedVerdict,
  namedMutants,
  namedTableOf,
  tryNamed,
} from './named'
import { AST, compile, makeBase, sourceFiles } from './project'
import { type Result, type Results, tableOf } from './table'
import type { Mode, Reply, Task } from './worker'

const RESULTS = path.join(CONTRACTS, 'mutation', 'results.json')
const EXPLAINED = path.join(CONTRACTS, 'mutation', 'survivors.json')
const TABLE = path.join(CONTRACTS, 'mutation', 'README.md')

const { values: options } = parseArgs({
  options: {
    survivors: { type: 'boolean' },
    quick: { type: 'boolean' },
    sample: { type: 'string' },
    seed: { type: 'string', default: readCommit() },
    table: { type: 'boolean' },
    named: { type: 'boolean' },
    file: { type: 'string' },
    workers: { type: 'string', default: '2' },
    minutes: { type: 'string', default: '600' },
  },
})

/** The default seed: samples differ between commits, and one commit gives the same sample everywhere. */
function readCommit(): string {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: CONTRACTS, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : ''
}

function readJson<T>(file: string): Record<string, T> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, T>) : {}
}

function allMutants(): Mutant[] {
  const files = sourceFiles()
  const { sources } = compile(files, AST)
  return files.flatMap((file) => {
    const source = sources[file]
    if (source === undefined) throw new Error(`The compiler gave no syntax tree of ${file}.`)
    return mutantsOf(file, readSource(file), source.ast)
  })
}

function chosenOf(mutants: readonly Mutant[], results: Results): Mutant[] {
  const draw = (id: string) => createHash('sha256').update(`${options.seed}/${id}`).digest('hex')
  const inFile = mutants.filter(({ file }) => !options.file || file.endsWith(options.file))
  if (options.sample) {
    const killed = inFile.filter(({ id }) => results[id]?.verdict === 'killed')
    return killed.sort((a, b) => (draw(a.id) < draw(b.id) ? -1 : 1)).slice(0, Number(options.sample))
  }
  if (options.survivors) return inFile.filter(({ id }) => results[id]?.verdict === 'survived')
  // Not in the order of the sources, so that a part of the run is a fair sample.
  return inFile.filter(({ id }) => !results[id]).sort((a, b) => (a.id < b.id ? -1 : 1))
}

type ReportResult = (mutant: Mutant, result: Result) => void

/** Tries all, some at a time. `report` gets each result as it comes. */
async function tryAll(queue: readonly Mutant[], results: Results, report: ReportResult): Promise<void> {
  if (queue.length === 0) return
  await makeBase()
  const until = Date.now() + Number(options.minutes) * 60_000
  const waiting = [...queue]
  const next = (): Task | undefined => {
    const mutant = Date.now() < until ? waiting.shift() : undefined
    return mutant && { ...mutant, by: results[mutant.id]?.by }
  }
  const count = Math.min(Number(options.workers), queue.length)
  await Promise.all(Array.from({ length: count }, (_, number) => runWorker(String(number), next, report)))
}

/** Gives a worker one task after another, until `next` has none. */
function runWorker(name: string, next: () => Task | undefined, report: ReportResult): Promise<void> {
  const mode: Mode = options.sample ? 'sample' : options.quick ? 'quick' : 'all'
  const worker = fork(path.join(import.meta.dirname, 'worker.ts'), [name, mode])
  return new Promise((resolve, reject) => {
    let current: Task | undefined
    worker.on('message', (message) => {
      const reply = message as Reply
      if (reply.kind === 'result' && current) report(current, reply)
      if (reply.kind === 'ready' && reply.baseline)
        reject(new Error(`The tests fail without any change: ${reply.baseline}`))
      current = next()
      if (current) worker.send(current)
      else worker.disconnect()
    })
    worker.on('error', reject)
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A worker exited with ${code}.`))))
  })
}

function describe({ file, line, operator, from, to }: Mutant): string {
  const short = (text: string) => JSON.stringify(text.replace(/\s+/g, ' ').slice(0, 60))
  return `${file}:${line} ${operator} ${short(from)} -> ${short(to)}`
}

async function mainOfNamed() {
  const all = namedMutants()
  const faults = faultsOf(all)
  if (faults.length > 0) throw new Error(`The named mutants have faults:\n${faults.join('\n')}`)
  const queue = all.filter(({ file }) => !options.file || file.includes(options.file))
  const tried: (NamedMutant & { verdict: NamedVerdict })[] = []
  await tryNamed(queue, (mutant, verdict) => {
    tried.push({ ...mutant, verdict })
    process.stdout.write(`${tried.length}/${queue.length} ${verdict.padEnd(8)} ${mutant.label}  [${mutant.test}]\n`)
  })
  if (!options.file) writeFileSync(NAMED_TABLE, namedTableOf(tried))
  if (tried.some(({ verdict }) => verdict !== 'killed')) process.exitCode = 1
}

async function main() {
  const results: Results = readJson<Result>(RESULTS)
  const mutants = allMutants()
  const known = new Set(mutants.map(({ id }) => id))
  const queue = options.table ? [] : chosenOf(mutants, results)
  let [done, survived] = [0, 0]
  await tryAll(queue, results, (mutant, { verdict, by }) => {
    done += 1
    process.stdout.write(`${done}/${queue.length} ${verdict.padEnd(8)} ${describe(mutant)}${by ? `  [${by}]` : ''}\n`)
    if (verdict === 'survived') survived += 1
    if (options.sample) return
    results[mutant.id] = by ? { verdict, by } : { verdict }
    const kept = Object.entries(results).filter(([id]) => known.has(id))
    writeFileSync(RESULTS, `${JSON.stringify(Object.fromEntries(kept.sort()), null, 1)}\n`)
  })
  if (!options.sample) writeFileSync(TABLE, tableOf(mutants, results, readJson<string>(EXPLAINED)))
  if (options.sample && (survived > 0 || queue.length < Number(options.sample))) process.exitCode = 1
}

await (options.named ? mainOfNamed() : main())
