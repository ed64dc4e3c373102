import { createReport } from '@commonweight/local-stack/report'
import { expect, test } from 'vitest'
import { runSuite, type SuiteResult } from './suite'
import { exitCodeOf, summaryOf } from './summary'

const context = { isDeep: false, signal: new AbortController().signal, report: createReport(() => undefined) }
const suite = (run: () => Promise<SuiteResult>) => ({ name: 'some', doing: 'testing', run })
const nothing: SuiteResult = { passed: 0, failed: [], skipped: [] }

test('a suite that ran no test is red', async () => {
  const { failed } = await runSuite(
    suite(async () => nothing),
    context,
  )
  expect(failed).toEqual([{ name: 'some', message: 'No test was run.' }])
})

test('a suite that only skipped is red too', async () => {
  const skipped = [{ name: 'a test', reason: 'no data' }]
  const { failed } = await runSuite(
    suite(async () => ({ ...nothing, skipped })),
    context,
  )
  expect(failed).toHaveLength(1)
})

test('a suite that could not be run is red, with the reason', async () => {
  const broken = suite(() => Promise.reject(new Error('no Chromium')))
  expect((await runSuite(broken, context)).failed).toEqual([
    { name: 'the suite could not be run', message: 'no Chromium' },
  ])
})

test('the last line of the summary gives the totals alone, and skipped tests are listed with their reason', () => {
  const finished = [
    { name: 'a', seconds: 1, passed: 3, failed: [], skipped: [{ name: 'replay', reason: 'data is absent' }] },
    { name: 'b', seconds: 2, passed: 1, failed: [{ name: 'x', message: 'broke' }], skipped: [] },
  ]
  const lines = summaryOf(finished, 3).trimEnd().split('\n')
  expect(lines.at(-1)).toBe('4 passed, 1 failed, 1 skipped')
  expect(lines).toContain('    a  replay: data is absent')
})

test('one red suite makes the run red, wherever it stands; so does a run without suites', () => {
  const green = { name: 'green', seconds: 1, passed: 1, failed: [], skipped: [] }
  const red = { name: 'red', seconds: 1, passed: 1, failed: [{ name: 'x', message: 'broke' }], skipped: [] }
  expect(exitCodeOf([green, green])).toBe(0)
  expect([[red, green, green], [green, red, green], [green, green, red], [red]].map(exitCodeOf)).toEqual([1, 1, 1, 1])
  expect(exitCodeOf([])).toBe(1)
})
