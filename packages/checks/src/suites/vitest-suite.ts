import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '@commonweight/local-stack/processes/run-program'
import { installedFile, projectRoot } from '@commonweight/local-stack/project-root'
import type { Suite, SuiteContext, SuiteResult } from './suite'

export type VitestSuiteParameters = {
  name: string
  doing: string
  /** Projects of vitest.config.ts. */
  projects: readonly string[]
  /** Makes what the tests need and gives it to them as environment variables. */
  setUp?: (context: SuiteContext) => Promise<Record<string, string>>
}

const reporter = fileURLToPath(new URL('./vitest-reporter.ts', import.meta.url))

/** A suite of tests that vitest runs in a process of its own. */
export function vitestSuite({ name, doing, projects, setUp }: VitestSuiteParameters): Suite {
  return {
    name,
    doing,
    run: async (context) => runVitest(name, projects, context, (await setUp?.(context)) ?? {}),
  }
}

/**
 * A deep run has 200 random schedules of the indexer instead of 6, 20 kills of each program before one of all, 10,000
 * random texts of Markdown instead of 300, 40 gifts timed instead of 5, pictures of all pages, and axe in each theme at each width.
 */
const DEEP = { SCHEDULES: '200', KILLS: '20', MARKDOWN_RUNS: '10000', GIFTS: '40', PICTURES: '1', VIEWS: 'all' }

async function runVitest(
  name: string,
  projects: readonly string[],
  { isDeep, signal }: SuiteContext,
  env: Record<string, string>,
): Promise<SuiteResult> {
  const resultFile = path.join(projectRoot, '.cache', 'results', `${name}.json`)
  mkdirSync(path.dirname(resultFile), { recursive: true })
  rmSync(resultFile, { force: true })
  const { code, output, logFile } = await runProgram({
    program: process.execPath,
    args: [
      installedFile('vitest', 'vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      `--reporter=${reporter}`,
    ],
    env: {
      ...env,
      VITEST_RESULT_FILE: resultFile,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      ...(isDeep ? DEEP : {}),
    },
    logName: `test-${name}`,
    signal,
  })
  const result = readResult(resultFile)
  if (result === undefined)
    throw new Error(`vitest ended (exit code ${code}) without a result:\n${output.slice(-2_000)}`)
  // Vitest also fails a run for reasons outside of single tests.
  if (code !== 0 && result.failed.length === 0) {
    result.failed.push({ name: `vitest, exit code ${code}`, message: `${output.slice(-2_000)}\nAll of it: ${logFile}` })
  }
  return result
}

function readResult(file: string): SuiteResult | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SuiteResult
  } catch {
    return undefined
  }
}
