import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { expect, test } from 'vitest'
import { sourceFiles, textOf } from './source-files'

const TESTS = 'contracts/test'
const CELL = /`([^`]+)`/g

/** The rows of the table: a Solidity file, relative to contracts/test, and the tests in it that play the attack. */
const rows = textOf(`${TESTS}/attacks/README.md`)
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('.t.sol`'))
  .map((line) => line.split('|').slice(-3, -1))
  .map((cells) => cells.map((cell) => [...cell.matchAll(CELL)].map(([, name]) => name ?? '')))
  .map(([files = [], tests = []]) => ({ file: `${TESTS}/${files[0]}`, tests }))

const testsIn = (file: string) => [...textOf(file).matchAll(/function (test\w+)\(/g)].map(([, name]) => name)

test('every replayed fault and every attack is named in the table of attacks', () => {
  const named = new Set(rows.map(({ file }) => file))
  const played = ['found', 'attacks'].map((folder) => sourceFiles(`${TESTS}/${folder}`))
  for (const folder of played) expect(folder.length).toBeGreaterThan(0)
  expect(played.flat().filter((file) => file.endsWith('.sol') && !named.has(file))).toEqual([])
})

test('every file and every test that the table of attacks names exists', () => {
  const gone = rows.flatMap(({ file, tests }) => {
    if (!existsSync(path.join(projectRoot, file))) return [file]
    const known = testsIn(file)
    return tests.filter((name) => !known.includes(name)).map((name) => `${file}: ${name}`)
  })
  expect(gone).toEqual([])
})

test('every row of the table of attacks names a test', () => {
  expect(rows.filter(({ tests }) => tests.length === 0)).toEqual([])
})
