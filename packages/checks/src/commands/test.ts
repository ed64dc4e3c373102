import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { prepare } from '@commonweight/local-stack/build/prepare'
import { readOptions } from '@commonweight/local-stack/commands/read-options'
import type { Main } from '@commonweight/local-stack/commands/run-command'
import { LocalStackError } from '@commonweight/local-stack/local-stack-error'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { createReport } from '@commonweight/local-stack/report'
import { forgeSuite } from '../suites/forge-suite'
import { mutationSuite } from '../suites/mutation-suite'
import { type ProductSuites, productSuites } from '../suites/product-suites'
import {
  gasSuite,
  lintSuite,
  permissionsSuite,
  proofsSuite,
  solidityLintSuite,
  typesSuite,
} from '../suites/static-suites'
import { type FinishedSuite, runSuite, type Suite, type SuiteContext } from '../suites/suite'
import { exitCodeOf, summaryOf } from '../suites/summary'
import { vitestSuite } from '../suites/vitest-suite'

const unitSuite = vitestSuite({ name: 'unit', doing: 'running the unit tests', projects: ['unit'] })
const lawsSuite = vitestSuite({ name: 'laws', doing: 'checking the laws of the repository', projects: ['laws'] })
const chainSuite = vitestSuite({
  name: 'chain',
  doing: 'running the tests with a real chain and a real Postgres',
  projects: ['chain'],
})

/** The lanes of a stage run at the same time, for two cores; the next stage begins when all of them have ended. */
const stages = (product: ProductSuites, isDeep: boolean): Suite[][][] => [
  [
    [lintSuite, typesSuite, unitSuite, chainSuite],
    // The compiler has one thread: the other core runs what needs no contracts' tests.
    [
      forgeSuite,
      permissionsSuite,
      solidityLintSuite,
      gasSuite,
      mutationSuite,
      ...(isDeep ? [proofsSuite] : []),
      lawsSuite,
    ],
  ],
  product.lanes,
  // The browser has the machine to itself, as a visitor's has.
  [product.last],
]

/**
 * `npm test [-- --deep] [-- --only=unit,chain]`: runs every suite, even if others fail, and is green only if all ran
 * and passed. Writes the results to artifacts/test-summary.json, too.
 */
export const main: Main = async (argv) => {
  const options = readOptions(argv, ['--deep', '--only'])
  const began = performance.now()
  const interrupted = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => interrupted.abort())
  const context = { isDeep: options.has('--deep'), signal: interrupted.signal, report: createReport() }
  const product = productSuites()
  const plan = planOf(stages(product, context.isDeep), options.get('--only'))
  await prepare(['contracts', 'client'], context.report, context.signal)
  const finished = await runStages(plan, context).finally(product.stop)
  writeResults(finished)
  process.stdout.write(summaryOf(finished, (performance.now() - began) / 1000))
  return exitCodeOf(finished)
}

async function runStages(plan: Suite[][][], context: SuiteContext): Promise<FinishedSuite[]> {
  const finished: FinishedSuite[] = []
  for (const lanes of plan) {
    await Promise.all(lanes.map(async (lane) => finished.push(...(await runLane(lane, context)))))
  }
  return finished
}

/** @param only Names of suites, separated by commas; undefined for all. */
function planOf(all: Suite[][][], only: string | undefined): Suite[][][] {
  if (only === undefined) return all
  const names = all.flat(2).map(({ name }) => name)
  const wanted = only.split(',')
  const unknown = wanted.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new LocalStackError(`No suite ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
  return all.map((lanes) => lanes.map((lane) => lane.filter(({ name }) => wanted.includes(name))))
}

async function runLane(lane: readonly Suite[], context: SuiteContext): Promise<FinishedSuite[]> {
  const finished: FinishedSuite[] = []
  for (const suite of lane) finished.push(await runSuite(suite, context))
  return finished
}

function writeResults(finished: readonly FinishedSuite[]): void {
  const folder = path.join(projectRoot, 'artifacts')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'test-summary.json'), `${JSON.stringify(finished, null, 2)}\n`)
}
