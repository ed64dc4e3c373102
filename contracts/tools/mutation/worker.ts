// One of the processes of mutate.ts: has a copy of the contracts, and tries one mutant after another.

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { CONTRACTS, readSource } from '../sources'
import { CompileError, compile, dependantsOf, exchange, exchangedFiles, forge, makeCopy, OUTPUTS } from './project'

/** The quickest first: most mutants do not live to see the others. */
const STAGES = [
  { args: ['--match-path', 'test/unit/**'], timeout: 120_000 },
  { args: ['--no-match-path', 'test/{unit,fuzz,invariant}/**'], timeout: 120_000 },
  { args: ['--match-path', 'test/fuzz/**'], timeout: 240_000 },
  // A twentieth of the calls of npm test, or those that live would take minutes each.
  {
    args: ['--match-path', 'test/invariant/**', '--match-test', '^invariant_'],
    timeout: 900_000,
    env: { FOUNDRY_INVARIANT_RUNS: '25' },
  },
].slice(0, process.argv[3] === 'quick' ? 2 : 4)

const files = exchangedFiles()
const sound = compile(files, OUTPUTS).contracts
const dependants = dependantsOf(files)
const folder = makeCopy(process.argv[2])
exchange(folder, sound)
// A sample follows a run of all tests.
const baseline = process.argv[3] === 'sample' ? null : await killer()
process.send({ ready: true, baseline })

process.on('message', async (mutant) => {
  process.send({ id: mutant.id, ...(await verdictOf(mutant)) })
})

async function verdictOf(mutant) {
  const bytes = Buffer.from(readSource(mutant.file))
  const changed = Buffer.concat([bytes.subarray(0, mutant.start), Buffer.from(mutant.to), bytes.subarray(mutant.end)])
  const affected = dependants.get(mutant.file)
  try {
    exchange(folder, compile(affected, OUTPUTS, { [mutant.file]: changed.toString() }).contracts)
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    return { verdict: 'invalid' }
  }
  const by = await killer(mutant.by, nearest(mutant))
  exchange(folder, Object.fromEntries(affected.map((file) => [file, sound[file] ?? {}])))
  return by ? { verdict: 'killed', by } : { verdict: 'survived' }
}

/** Test files called after the function or the contract that the mutant is in: they notice most, within a second. */
function nearest({ file, line }) {
  const above = readSource(file).split('\n').slice(0, line)
  const head = above.findLast((text) => /^ {4}(function|constructor|modifier)\b/.test(text)) ?? ''
  const names = [/function _?(\w+)/.exec(head)?.[1], path.basename(file, '.sol')].filter(Boolean)
  const prefixes = names.map((name) => name[0].toUpperCase() + name.slice(1))
  return ['unit', 'periphery'].flatMap((folder) =>
    readdirSync(path.join(CONTRACTS, 'test', folder))
      .filter((test) => prefixes.some((prefix) => test.startsWith(prefix)))
      .map((test) => ({ args: ['--match-path', `test/${folder}/${test}`], timeout: 120_000 })),
  )
}

/** Name of a test that fails; null if none does. `first` is asked before the others, then the stages in `near`. */
async function killer(first, near = []) {
  const again = /^(test|invariant)/.test(first ?? '')
    ? [{ args: ['--match-test', `^${first}$`], timeout: 240_000 }]
    : []
  for (const { args, timeout, env } of [...again, ...near, ...STAGES]) {
    const { ok, output } = await forge(folder, ['test', '--fail-fast', ...args], timeout, env)
    if (ok) continue
    const name = /\[FAIL[^\n]*\] (\w+)\(/.exec(output)?.[1]
    return name ?? (/\[FAIL/.test(output) ? 'setUp' : 'timeout')
  }
  return null
}
