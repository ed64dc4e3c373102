import { createReport } from '@commonweight/local-stack/report'
import { expect, test } from 'vitest'
import { failOnCrash } from './fail-on-crash'
import type { FailedTest, Suite } from './suite'

const context = { isDeep: false, signal: new AbortController().signal, report: createReport(() => undefined) }

test('a program that ends while all tests pass fails the suite in which it did, and no later one', async () => {
  const crashes: FailedTest[] = []
  const crash = { name: 'the product runs until its tests are over', message: 'web ended by itself (exit code 1)' }
  const suite = (ends: boolean): Suite => ({
    name: 'pages',
    doing: 'reading pages',
    async run() {
      if (ends) crashes.push(crash)
      return { passed: 3, failed: [], skipped: [] }
    },
  })
  const run = (ends: boolean) => failOnCrash(suite(ends), async () => crashes).run(context)
  expect((await run(false)).failed).toEqual([])
  expect((await run(true)).failed).toEqual([crash])
  expect((await run(false)).failed).toEqual([])
})
