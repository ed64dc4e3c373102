#!/usr/bin/env node
// Changes the contracts in one small way at a time and looks whether a test notices. Results are kept in
// mutation/results.json as they come, so that a run that ends early is gone on with by the next.
//   npm run mutate                     all mutants that have no result yet
//   npm run mutate -- --survivors      those that survived, again
//   npm run mutate -- --quick          with unit tests alone; survivors have to be tried again
//   npm run mutate -- --sample 20      that many of those killed, chosen by the commit (or --seed <text>), again;
//                                        fails if one survives
//   npm run mutate -- --table          only writes mutation/README.md
//   npm run mutate -- --named          the mutants that tests name for the properties; fails if one survives
//   npm run mutate -- --named --file <text>   those of test files whose path has the text; writes no table
import { fork, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CONTRACTS, readSource } from '../sources'
import { mutantsOf } from './mutants'
import { faultsOf, NAMED_TABLE, namedMutants, namedTableOf, tryNamed } from './named'
import { compile, makeBase, sourceFiles } from './project'
import { tableOf } from './table'

const RESULTS = path.join(CONTRACTS, 'mutation', 'results.json')
const EXPLAINED = path.join(CONTRACTS, 'mutation', 'survivors.json')
const TABLE = path.join(CONTRACTS, 'mutation', 'README.md')

const { values: options } = parseArgs({
  options: {
    survivors: { type: 'boolean' },
    quick: { type: 'boolean' },
    sample: { type: 'string' },
    seed: { type: 'string', default: commit() },
    table: { type: 'boolean' },
    named: { type: 'boolean' },
    file: { type: 'string' },
    workers: { type: 'string', default: '2' },
    minutes: { type: 'string', default: '600' },
  },
})

/** What is sampled differs from commit to commit, and is the same wherever one commit is tried. */
function commit() {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: CONTRACTS, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : ''
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function allMutants() {
  const files = sourceFiles()
  const { sources } = compile(files, { '': ['ast'] })
  return files.flatMap((file) => mutantsOf(file, readSource(file), sources[file].ast))
}

function chosen(mutants, results) {
  const draw = (id) => createHash('sha256').update(`${options.seed}/${id}`).digest('hex')
  const inFile = mutants.filter(({ file }) => !options.file || file.endsWith(options.file))
  if (options.sample) {
    const killed = inFile.filter(({ id }) => results[id]?.verdict === 'killed')
    return killed.sort((a, b) => (draw(a.id) < draw(b.id) ? -1 : 1)).slice(0, Number(options.sample))
  }
  if (options.survivors) return inFile.filter(({ id }) => results[id]?.verdict === 'survived')
  // In no order of the sources, so that a part of the run speaks for the whole.
  return inFile.filter(({ id }) => !results[id]).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Tries all, some at a time. `report` gets each result as it comes. */
async function tryAll(queue, results, report) {
  if (queue.length > 0) await makeBase()
  const until = Date.now() + Number(options.minutes) * 60_000
  const waiting = [...queue]
  await Promise.all(
    Array.from({ length: Math.min(Number(options.workers), queue.length) }, (_, number) => {
      const worker = fork(path.join(import.meta.dirname, 'worker.ts'), [
        String(number),
        options.sample ? 'sample' : options.quick ? 'quick' : 'all',
      ])
      return new Promise((resolve, reject) => {
        let current
        const next = () => {
          current = Date.now() < until ? waiting.shift() : undefined
          if (current) worker.send({ ...current, by: results[current.id]?.by })
          else worker.disconnect()
        }
        worker.on('message', ({ ready, baseline, ...result }) => {
          if (baseline) reject(new Error(`The tests fail without any change: ${baseline}`))
          if (!ready) report(current, result)
          next()
        })
        worker.on('error', reject)
        worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A worker ended with ${code}.`))))
      })
    }),
  )
}

function describe({ file, line, operator, from, to }) {
  const short = (text) => JSON.stringify(text.replace(/\s+/g, ' ').slice(0, 60))
  return `${file}:${line} ${operator} ${short(from)} -> ${short(to)}`
}

async function mainOfNamed() {
  const all = namedMutants()
  const faults = faultsOf(all)
  if (faults.length > 0) throw new Error(`The named mutants are not in order:\n${faults.join('\n')}`)
  const queue = all.filter(({ file }) => !options.file || file.includes(options.file))
  const tried = []
  await tryNamed(queue, (mutant, verdict) => {
    tried.push({ ...mutant, verdict })
    process.stdout.write(`${tried.length}/${queue.length} ${verdict.padEnd(8)} ${mutant.label}  [${mutant.test}]\n`)
  })
  if (!options.file) writeFileSync(NAMED_TABLE, namedTableOf(tried))
  if (tried.some(({ verdict }) => verdict !== 'killed')) process.exitCode = 1
}

async function main() {
  const results = readJson(RESULTS)
  const mutants = allMutants()
  const known = new Set(mutants.map(({ id }) => id))
  const queue = options.table ? [] : chosen(mutants, results)
  const survivors = []
  let done = 0
  await tryAll(queue, results, (mutant, { id, verdict, by }) => {
    done += 1
    process.stdout.write(`${done}/${queue.length} ${verdict.padEnd(8)} ${describe(mutant)}${by ? `  [${by}]` : ''}\n`)
    if (verdict === 'survived') survivors.push(mutant)
    if (options.sample) return
    results[id] = by ? { verdict, by } : { verdict }
    const kept = Object.entries(results).filter(([key]) => known.has(key))
    writeFileSync(RESULTS, `${JSON.stringify(Object.fromEntries(kept.sort()), null, 1)}\n`)
  })
  if (!options.sample) writeFileSync(TABLE, tableOf(mutants, results, readJson(EXPLAINED)))
  if (options.sample && (survivors.length > 0 || queue.length < Number(options.sample))) process.exitCode = 1
}

await (options.named ? mainOfNamed() : main())
