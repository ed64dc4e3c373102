import type { Report } from '@commonweight/local-stack/report'

export type SkippedTest = { name: string; reason: string }
export type FailedTest = { name: string; message: string }

/** The result of a suite. A suite that ran nothing has failed: see `ranNothing`. */
export type SuiteResult = { passed: number; failed: FailedTest[]; skipped: SkippedTest[] }

export type SuiteContext = { isDeep: boolean; signal: AbortSignal; report: Report }

/** Tests that belong together. `run` resolves with their result and rejects only if they could not run. */
export type Suite = { name: string; doing: string; run(context: SuiteContext): Promise<SuiteResult> }

export type FinishedSuite = SuiteResult & { name: string; seconds: number }

/** Runs a suite. A suite that could not run, or ran no test, has failed. */
export async function runSuite(suite: Suite, context: SuiteContext): Promise<FinishedSuite> {
  const began = performance.now()
  const result = await context.report
    .step(suite.name, suite.doing, () => suite.run(context))
    .catch((error: unknown) => couldNotRun(context.signal.aborted ? 'interrupted before its end' : error))
  const ranNothing = result.passed + result.failed.length === 0
  const failed = ranNothing ? [...result.failed, { name: suite.name, message: 'No test was run.' }] : result.failed
  for (const { name, message } of failed) context.report.line(suite.name, `FAILED ${name}: ${firstLines(message, 3)}`)
  return { ...result, failed, name: suite.name, seconds: (performance.now() - began) / 1000 }
}

function couldNotRun(error: unknown): SuiteResult {
  const message = error instanceof Error ? error.message : String(error)
  return { passed: 0, failed: [{ name: 'the suite could not be run', message }], skipped: [] }
}

export function firstLines(text: string, count: number): string {
  return text.trim().split('\n').slice(0, count).join('\n    ')
}
