import { type RunProgramParameters, runProgram } from '@commonweight/local-stack/processes/run-program'
import type { Suite, SuiteResult } from './suite'

/** A program whose exit code is the verdict. */
export type Check = { name: string } & Omit<RunProgramParameters, 'signal'>

/** A suite in which each check counts as one test. Every check runs, even if others fail. */
export function checksSuite(name: string, doing: string, checks: () => readonly Check[]): Suite {
  return {
    name,
    doing,
    run: ({ signal }) => runChecks(checks(), signal),
  }
}

/** Runs the checks one after another, all of them even if some fail. */
export async function runChecks(checks: readonly Check[], signal: AbortSignal | undefined): Promise<SuiteResult> {
  const result: SuiteResult = { passed: 0, failed: [], skipped: [] }
  for (const check of checks) {
    const { code, output } = await runProgram({ ...check, signal })
    if (code === 0) result.passed += 1
    else result.failed.push({ name: check.name, message: lastLines(output) })
  }
  return result
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-40).join('\n') || '(it said nothing)'
}
