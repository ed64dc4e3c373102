import path from 'node:path'
import { foundryBinary } from '../foundry-binary'
import { projectRoot } from '../project-root'
import { runProgram } from '../run-program'
import type { FailedTest, SkippedTest, Suite, SuiteResult } from './suite'

export const contractsFolder = path.join(projectRoot, 'contracts')

/** The contracts compile without a warning and pass their own tests. `--deep` runs them under the `deep` profile of foundry.toml. */
export const forgeSuite: Suite = {
  name: 'contracts',
  doing: 'compiling and running the tests of the contracts',
  async run({ isDeep, signal }) {
    const { code, output } = await runProgram({
      program: foundryBinary('forge'),
      args: ['test', '--deny', 'warnings', '--color', 'never'],
      cwd: contractsFolder,
      env: isDeep ? { FOUNDRY_PROFILE: 'deep' } : { FOUNDRY_PROFILE: undefined },
      logName: 'test-contracts',
      signal,
    })
    return readForgeOutput(output, code)
  },
}

const TOTAL = /^Ran \d+ test suites? in .*: (\d+) tests passed, (\d+) failed, (\d+) skipped/m
const LINE = /^\[(FAIL|SKIP)(?:: (.*?))?\] (\w+\(.*?\)|.+?)(?: \(.*\))?$/

/**
 * Reads what `forge test` printed. The totals of its last line and its exit code decide; single lines give names.
 * @throws Error when there are no totals: it did not come to its end.
 */
export function readForgeOutput(output: string, code: number): SuiteResult {
  const total = TOTAL.exec(output)
  if (total === null) throw new Error(`forge test did not come to its end:\n${output.trim().slice(-3_000)}`)
  const [passed, failedCount, skippedCount] = total.slice(1).map(Number) as [number, number, number]
  const { failed, skipped } = namedOf(output)
  while (failed.length < failedCount)
    failed.push({ name: 'a contract test', message: 'See .cache/logs/test-contracts.log.' })
  while (skipped.length < skippedCount) skipped.push({ name: 'a contract test', reason: 'no reason given' })
  if (code !== 0 && failed.length === 0) failed.push({ name: 'forge test', message: `exit code ${code}` })
  return { passed, failed, skipped }
}

/** Failures are printed twice, where they happen and in a list at the end: each counts once. */
function namedOf(output: string): { failed: FailedTest[]; skipped: SkippedTest[] } {
  const failed = new Map<string, FailedTest>()
  const skipped = new Map<string, SkippedTest>()
  let file = ''
  for (const line of output.split('\n')) {
    file = /^Ran \d+ tests? for (\S+)/.exec(line)?.[1] ?? /^Encountered .* in (\S+)/.exec(line)?.[1] ?? file
    const [, verdict, reason = '', test = ''] = LINE.exec(line) ?? []
    const name = `${file} ${test}`
    if (verdict === 'FAIL') failed.set(name, { name, message: reason || 'failed' })
    if (verdict === 'SKIP') skipped.set(name, { name, reason: reason || 'no reason given' })
  }
  return { failed: [...failed.values()], skipped: [...skipped.values()] }
}
