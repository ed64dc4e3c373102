import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { expect, test } from 'vitest'
import { textOf } from './source-files'

const CELL = /`([^`]+)`/g
const HEAD_OF_ATTACKS = 'played in'

/** The rows of every table in SECURITY.md that ends with the tests, with the files that each names. */
function rowsOfAttacks(): { row: string; files: string[] }[] {
  let isTable = false
  const rows: { row: string; files: string[] }[] = []
  for (const line of textOf('SECURITY.md').split('\n')) {
    const cells = line.split('|').slice(1, -1)
    const last = cells.at(-1)?.trim() ?? ''
    if (cells.length === 0) isTable = false
    else if (last === HEAD_OF_ATTACKS) isTable = true
    else if (isTable && !/^-+$/.test(last)) {
      rows.push({ row: cells[0]?.trim() ?? '', files: [...last.matchAll(CELL)].map(([, file]) => file ?? '') })
    }
  }
  return rows
}

/** Paths that do not begin with apps or packages are relative to contracts/test. */
const fromRoot = (file: string) => (/^(apps|packages)\//.test(file) ? file : `contracts/test/${file}`)

test('every row of SECURITY.md names the test that plays it, and the test exists', () => {
  const rows = rowsOfAttacks()
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.filter(({ files }) => files.length === 0)).toEqual([])
  const missing = rows.flatMap(({ files }) => files.map(fromRoot)).filter((file) => !isTest(file))
  expect(missing).toEqual([])
})

function isTest(file: string): boolean {
  return /(\.test\.tsx?|\.t\.sol)$/.test(file) && existsSync(path.join(projectRoot, file))
}
