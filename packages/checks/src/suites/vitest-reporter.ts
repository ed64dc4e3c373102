import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectRoot } from '@commonweight/local-stack/project-root'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import type { SuiteResult } from './suite'

type SerializedError = { message?: string; diff?: string; stack?: string }

/** Writes the result of each test to the file that VITEST_RESULT_FILE names, with the reason of each skipped one. */
// biome-ignore lint/style/noDefaultExport: vitest takes a reporter by its file's default export
export default class VitestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env.VITEST_RESULT_FILE
    if (file === undefined) throw new Error('VITEST_RESULT_FILE must name the file to write.')
    const result: SuiteResult = { passed: 0, failed: [], skipped: [] }
    for (const module of modules) addModule(result, module)
    for (const error of unhandled) result.failed.push({ name: 'outside of any test', message: wordsOf(error) })
    writeFileSync(file, JSON.stringify(result))
  }
}

function addModule(result: SuiteResult, module: TestModule): void {
  const file = path.relative(projectRoot, module.moduleId)
  for (const test of module.children.allTests()) addTest(result, test, `${file}: ${test.fullName}`)
  for (const error of module.errors()) result.failed.push({ name: file, message: wordsOf(error) })
  for (const group of module.children.allSuites()) {
    for (const error of group.errors())
      result.failed.push({ name: `${file}: ${group.fullName}`, message: wordsOf(error) })
  }
}

function addTest(result: SuiteResult, test: TestCase, name: string): void {
  const outcome = test.result()
  switch (outcome.state) {
    case 'passed':
      result.passed += 1
      return
    case 'failed':
      result.failed.push({ name, message: outcome.errors.map(wordsOf).join('\n') })
      return
    case 'skipped':
      result.skipped.push({ name, reason: outcome.note ?? 'no reason given' })
      return
    default:
      result.failed.push({ name, message: 'It did not end.' })
  }
}

/** Message, difference, and the first of our own lines in the stack. */
function wordsOf({ message = 'an error without a message', diff, stack = '' }: SerializedError): string {
  const where = stack.split('\n').find((line) => line.trimStart().startsWith('at ') && !line.includes('node_modules'))
  const words = [message, diff, where?.trim()].filter((part) => part !== undefined && part !== '')
  return stripVTControlCharacters(words.join('\n'))
}
