import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { expect, test } from 'vitest'
import { builtFunctionsOf, contracts, errors, events, lineageOf } from './solidity'
import { sourceFiles, textOf } from './source-files'

const FOLDER = 'contracts/test/trees'
const BRANCH = /^(?:│ {2}| {3})*[├└]── (.+)$/
const LEAF = /^it should [^[\]]+((?: \[[\w/]+: \w+\])+)$/

type Line = { file: string; line: number; text: string; depth: number }

const treeFiles = sourceFiles(FOLDER).filter((file) => file.endsWith('.tree'))
const lines: Line[] = treeFiles.flatMap((file) =>
  textOf(file)
    .trimEnd()
    .split('\n')
    .map((raw, index) => ({
      file,
      line: index + 1,
      text: BRANCH.exec(raw)?.[1] ?? raw,
      depth: raw.search(/[├└]/) < 0 ? 0 : raw.search(/[├└]/) / 3 + 1,
    })),
)
const leaves = lines.filter(({ text }) => text.startsWith('it '))
const roots = lines.filter(({ depth, text }) => depth === 0 && text !== '')
const where = ({ file, line, text }: Line) => `${file}:${line}: ${text}`

test('every function that changes state has a behaviour tree', () => {
  const known = new Set(roots.map(({ text }) => text))
  const missing = contracts.flatMap((contract) => {
    const declared = contract.functions.filter((name) => !known.has(`${contract.name}::${name}`))
    const built = builtFunctionsOf(contract).filter(
      (name) => !lineageOf(contract).some((ancestor) => known.has(`${ancestor}::${name}`)),
    )
    return [...new Set([...declared, ...built])].map(
      (name) => `Write the tree ${contract.name}::${name} in ${FOLDER}/${path.basename(contract.file, '.sol')}.tree`,
    )
  })
  expect(contracts.length).toBeGreaterThan(10)
  expect(missing).toEqual([])
})

test('every tree is of a contract that there is, in the file of its name, and once', () => {
  const files = new Map(contracts.map(({ name, file }) => [name, path.basename(file, '.sol')]))
  const stray = roots.filter(({ file, text }) => {
    const [contract = '', name] = text.split('::')
    return name === undefined || files.get(contract) !== path.basename(file, '.tree')
  })
  expect(stray.map((root) => `${where(root)} stands for nothing: name it Contract::function`)).toEqual([])
  const twice = roots.filter(({ text }, index) => roots.findIndex((root) => root.text === text) !== index)
  expect(twice.map((root) => `${where(root)} has a tree already: make one of the two`)).toEqual([])
})

test('every branch says when, and ends in a leaf that says what should happen and names its tests', () => {
  const broken = lines.filter(({ text, depth }, index) => {
    if (depth === 0) return false
    const hasBranches = (lines[index + 1]?.depth ?? 0) > depth
    return hasBranches ? !/^when /.test(text) : !LEAF.test(text)
  })
  expect(
    broken.map((line) => `${where(line)} should read "when ..." or "it should ... [folder/File: test_Name]"`),
  ).toEqual([])
})

test('every leaf names tests that there are', () => {
  const gone = leaves.flatMap((leaf) =>
    [...leaf.text.matchAll(/\[([\w/]+): (\w+)\]/g)].flatMap(([, stem = '', name = '']) => {
      const file = `contracts/test/${stem}.t.sol`
      if (!existsSync(path.join(projectRoot, file))) return [`${where(leaf)}: there is no ${file}`]
      const isThere = new RegExp(`function ${name}\\(`).test(textOf(file))
      return isThere ? [] : [`${where(leaf)}: ${file} has no ${name}; name the test that proves the leaf, or write it`]
    }),
  )
  expect(gone).toEqual([])
})

test('every custom error and every event of the contracts is in a leaf', () => {
  const words = new Set(leaves.flatMap(({ text }) => text.replace(/\[.*/, '').match(/\w+/g) ?? []))
  const missing = [...errors, ...events].filter((name) => !words.has(name))
  expect(errors.length).toBeGreaterThan(100)
  expect(missing.map((name) => `${name} is in no leaf: add the branch that leads to it in ${FOLDER}`)).toEqual([])
})
