import { type FinishedSuite, firstLines } from './suite'

/** The whole run: a table, what failed, what was skipped and why. The last line gives the totals. */
export function summaryOf(suites: readonly FinishedSuite[], seconds: number): string {
  const total = (count: (suite: FinishedSuite) => number) => suites.reduce((sum, suite) => sum + count(suite), 0)
  const passed = total((suite) => suite.passed)
  const failed = total((suite) => suite.failed.length)
  const skipped = total((suite) => suite.skipped.length)
  return [
    '',
    row('suite', 'passed', 'failed', 'skipped', 'time'),
    ...suites.map((suite) =>
      row(suite.name, suite.passed, suite.failed.length, suite.skipped.length, `${suite.seconds.toFixed(1)} s`),
    ),
    row('all', passed, failed, skipped, `${seconds.toFixed(1)} s`),
    ...list('Failed:', suites, ({ failed: tests }) =>
      tests.map(({ name, message }) => `${name}\n      ${firstLines(message, 12)}`),
    ),
    ...list('Skipped:', suites, ({ skipped: tests }) => tests.map(({ name, reason }) => `${name}: ${reason}`)),
    '',
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
    '',
  ].join('\n')
}

/** 0 if every suite passed. A run without suites has shown nothing, so it fails too. */
export function exitCodeOf(suites: readonly FinishedSuite[]): 0 | 1 {
  return suites.length > 0 && suites.every(({ failed }) => failed.length === 0) ? 0 : 1
}

function row(name: string, ...cells: (string | number)[]): string {
  return `  ${name.padEnd(12)}${cells.map((cell) => String(cell).padStart(10)).join('')}`
}

function list(title: string, suites: readonly FinishedSuite[], lines: (suite: FinishedSuite) => string[]): string[] {
  const all = suites.flatMap((suite) => lines(suite).map((line) => `    ${suite.name}  ${line}`))
  return all.length === 0 ? [] : ['', `  ${title}`, ...all]
}
