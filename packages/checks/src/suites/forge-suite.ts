import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { foundryBinary } from '@commonweight/local-stack/build/foundry-binary'
import { runProgram } from '@commonweight/local-stack/processes/run-program'
import { projectRoot } from '@commonweight/local-stack/project-root'
import type { Report } from '@commonweight/local-stack/report'
import { type Check, runChecks } from './checks-suite'
import type { FailedTest, SkippedTest, Suite, SuiteResult } from './suite'

export const contractsFolder = path.join(projectRoot, 'contracts')

/** Arguments of node that run one of the contracts' tools. */
export function contractsTool(file: string, ...args: string[]): string[] {
  return ['--import', 'tsx', path.join(contractsFolder, 'tools', file), ...args]
}

/**
 * The contracts and their tests compile without a warning, and the release passes the tests: its bytecode replaces that
 * of the artifacts that tests deploy. `--deep` uses the `deep` profile of foundry.toml and reports the seed, which forge
 * itself prints only when a test fails.
 */
export const forgeSuite: Suite = {
  name: 'contracts',
  doing: 'compiling and running the tests of the contracts',
  async run({ isDeep, signal, report }) {
    const common = {
      cwd: contractsFolder,
      env: isDeep ? { FOUNDRY_PROFILE: 'deep' } : { FOUNDRY_PROFILE: undefined },
      signal,
    }
    const forge = foundryBinary('forge')
    const before: Check[] = [
      { ...common, name: 'forge build', program: forge, args: ['build', '--deny', 'warnings'], logName: 'build-tests' },
      {
        ...common,
        name: 'the release',
        program: process.execPath,
        args: contractsTool('release/use-release.ts'),
        logName: 'use-release',
      },
    ]
    const { passed, failed } = await runChecks(before, signal)
    if (failed.length > 0) return { passed, failed, skipped: [] }
    const args = ['test', '--deny', 'warnings', '--color', 'never']
    if (isDeep) args.push('--fuzz-seed', reportSeed(report))
    const { code, output } = await runProgram({ ...common, program: forge, args, logName: 'test-contracts' })
    return readForgeOutput(output, code)
  },
}

function reportSeed(report: Report): string {
  const seed = `0x${randomBytes(32).toString('hex')}`
  report.line('contracts', `fuzzing and walks begin from ${seed}`)
  return seed
}

const TOTAL = /^Ran \d+ test suites? in .*: (\d+) tests passed, (\d+) failed, (\d+) skipped/m
const LINE = /^\[(FAIL|SKIP)(?:: (.*?))?\] (\w+\(.*?\)|.+?)(?: \(.*\))?$/

/**
 * Reads what `forge test` printed. The totals of its last line and its exit code decide; single lines give names.
 * @throws Error without totals: forge did not finish.
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
