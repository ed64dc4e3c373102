import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { expect, test } from 'vitest'
import { importGraph, reachableFrom } from './import-graph'
import { isTest, isTypeScript, sourceFiles, textOf } from './source-files'

const PREPARE = 'packages/sdk/src/prepare'
const JOURNEY = 'apps/web/test/journey'
/** Shared by others of its folder; prepares nothing. */
const NO_CALLS = ['rewards/check-mints']

/** A contract's ABI by the name that sdk/prepare has for every contract of that kind. */
const ALIASES: Readonly<Record<string, string>> = { testToken: 'token', easGate: 'gate' }

type Row = { page: string; test: string; call: string } | { without: string }

const { PREPARED_CALLS } = (await import(path.join(projectRoot, JOURNEY, 'support/prepared-calls.ts'))) as {
  PREPARED_CALLS: Readonly<Record<string, Row>>
}
const rows = Object.entries(PREPARED_CALLS)
const sent = rows.flatMap(([name, row]) => ('page' in row ? [{ name, ...row }] : []))

test('every file of sdk/prepare has a row: the page that offers it, or why none does', () => {
  const files = sourceFiles(PREPARE).filter((file) => /\/prepare\/[^/]+\/[^/]+\.ts$/.test(file) && !isTest(file))
  const names = files.map((file) => file.slice(PREPARE.length + 1, -'.ts'.length))
  expect(rows.map(([name]) => name).sort()).toEqual(names.filter((name) => !NO_CALLS.includes(name)).sort())
})

test('each page of the list reaches the file, and what it prepares is the call of the list', () => {
  const sources = [...sourceFiles('apps/web/src'), ...sourceFiles('packages')].filter(
    (file) => isTypeScript(file) && !isTest(file),
  )
  const graph = importGraph(sources)
  const wrong = sent.filter(({ name, page, call }) => {
    const file = `${PREPARE}/${name}.ts`
    const [contract, fn] = call.split('.')
    const isCall = new RegExp(`\\b${ALIASES[contract ?? ''] ?? contract}Call\\([^']*'${fn}'`).test(textOf(file))
    return !isCall || !reachableFrom(graph, [`apps/web/src/app/${page}/page.tsx`]).has(file)
  })
  expect(wrong).toEqual([])
})

test('each test of the list exists and fails unless the calls were sent', () => {
  const files = new Set(sent.map((row) => `${JOURNEY}/${row.test}.test.ts`))
  const deaf = [...files].filter(
    (file) => !existsSync(path.join(projectRoot, file)) || !textOf(file).includes('sendsPreparedCalls('),
  )
  expect(deaf).toEqual([])
})
