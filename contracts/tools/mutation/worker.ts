// One of the processes of mutate.ts: has a copy of the contracts and tries one mutant after another.
//   node --import tsx tools/mutation/worker.ts <name of the copy> <mode>
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { CONTRACTS, readSource } from '../sources'
import type { Mutant } from './mutants'
import { CODE, CompileError, compile, dependantsOf, exchange, exchangedFiles, makeCopy, runForge } from './project'
import type { Result } from './table'

/** All stages, the first two, or all without a run of the unchanged contracts before. */
export type Mode = 'all' | 'quick' | 'sample'
/** A mutant to try, and the test that killed it before. */
export type Task = Mutant & { by: string | undefined }
/** What a worker sends: `baseline` names a test that fails without any change. */
export type Reply = { kind: 'ready'; baseline: string | null } | ({ kind: 'result' } & Result)

/** Some of the tests: arguments of forge, and the milliseconds they may take. */
type Stage = { args: string[]; timeout: number; env?: Record<string, string> }

const [name = '', mode] = process.argv.slice(2)

/** The quickest first: most mutants are killed there. */
const STAGES: readonly Stage[] = [
  { args: ['--match-path', 'test/unit/**'], timeout: 120_000 },
  { args: ['--no-match-path', 'test/{unit,fuzz,invariant}/**'], timeout: 120_000 },
  { args: ['--match-path', 'test/fuzz/**'], timeout: 240_000 },
  // A twentieth of the calls of npm test, because a survivor would take minutes.
  {
    args: ['--match-path', 'test/invariant/**', '--match-test', '^invariant_'],
    timeout: 900_000,
    env: { FOUNDRY_INVARIANT_RUNS: '25' },
  },
].slice(0, mode === 'quick' ? 2 : 4)

const files = exchangedFiles()
const sound = compile(files, CODE).contracts
const dependants = dependantsOf(files)
const folder = makeCopy(name)

async function main() {
  exchange(folder, sound)
  // A sample follows a run of all tests.
  send({ kind: 'ready', baseline: mode === 'sample' ? null : await findKiller() })
  process.on('message', async (task: Task) => send({ kind: 'result', ...(await resultOf(task)) }))
}

const send = (reply: Reply) => process.send?.(reply)

async function resultOf(task: Task): Promise<Result> {
  const bytes = Buffer.from(readSource(task.file))
  const changed = Buffer.concat([bytes.subarray(0, task.start), Buffer.from(task.to), bytes.subarray(task.end)])
  const affected = dependants.get(task.file) ?? []
  try {
    exchange(folder, compile(affected, CODE, { [task.file]: changed.toString() }).contracts)
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    return { verdict: 'invalid' }
  }
  const by = await findKiller(task.by, nearestTo(task))
  exchange(folder, Object.fromEntries(affected.map((file) => [file, sound[file] ?? {}])))
  return by === null ? { verdict: 'survived' } : { verdict: 'killed', by }
}

/** Test files named after the mutant's function or contract: they notice most mutants, within a second. */
function nearestTo({ file, line }: Task): Stage[] {
  const above = readSource(file).split('\n').slice(0, line)
  const head = above.findLast((text) => /^ {4}(function|constructor|modifier)\b/.test(text)) ?? ''
  const names = [/function _?(\w+)/.exec(head)?.[1] ?? '', path.basename(file, '.sol')].filter((one) => one !== '')
  const prefixes = names.map((one) => one.charAt(0).toUpperCase() + one.slice(1))
  return ['unit', 'periphery'].flatMap((tests) =>
    readdirSync(path.join(CONTRACTS, 'test', tests))
      .filter((test) => prefixes.some((prefix) => test.startsWith(prefix)))
      .map((test) => ({ args: ['--match-path', `test/${tests}/${test}`], timeout: 120_000 })),
  )
}

/** The name of a test that fails; null if none does. Runs the test `first`, then `near`, then all stages. */
async function findKiller(first = '', near: readonly Stage[] = []): Promise<string | null> {
  const again = /^(test|invariant)/.test(first) ? [{ args: ['--match-test', `^${first}$`], timeout: 240_000 }] : []
  for (const { args, timeout, env } of [...again, ...near, ...STAGES] as Stage[]) {
    const { ok, output } = await runForge(folder, ['test', '--fail-fast', ...args], timeout, env)
    if (ok) continue
    return /\[FAIL[^\n]*\] (\w+)\(/.exec(output)?.[1] ?? (/\[FAIL/.test(output) ? 'setUp' : 'timeout')
  }
  return null
}

await main()
