import path from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles, textOf } from './source-files'

const SOURCES = 'contracts/src'

/** The folders that each folder of contracts may import, besides itself: nothing final depends on what may be added. */
const LAW: Record<string, readonly string[]> = {
  types: [],
  interfaces: ['types'],
  libraries: ['interfaces', 'types'],
  core: ['interfaces', 'libraries', 'types'],
  periphery: ['interfaces', 'libraries', 'types'],
  personhood: ['interfaces', 'libraries', 'types'],
  local: [],
}
/** What a file of these folders declares at its top level. */
const KINDS: Record<string, RegExp> = {
  types: /^(struct|enum)$/,
  interfaces: /^(interface|struct|enum)$/,
  libraries: /^library$/,
  core: /^contract$/,
  periphery: /^contract$/,
  personhood: /^contract$/,
  local: /^contract$/,
}

const files = sourceFiles(SOURCES).filter((file) => file.endsWith('.sol'))
const folderOf = (file: string) => path.posix.dirname(file).slice(SOURCES.length + 1)

const importsIn = (file: string) =>
  [...textOf(file).matchAll(/\bimport\b[^;]*?"(\.[^"]+)"/g)].map(([, target = '']) =>
    folderOf(path.posix.join(path.posix.dirname(file), target)),
  )

test('the contracts are in the folders of the plan, each of which has some', () => {
  expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(LAW).sort())
})

test('contracts import only the folders that the law of their folder allows', () => {
  const broken = files.flatMap((file) => {
    const folder = folderOf(file)
    const allowed = [folder, ...(LAW[folder] ?? [])]
    return importsIn(file)
      .filter((target) => !allowed.includes(target))
      .map((target) => `${file} imports ${target}`)
  })
  expect(files.flatMap(importsIn).length).toBeGreaterThan(50)
  expect(broken).toEqual([])
})

test('a folder holds what it is named after', () => {
  const declared = (file: string) =>
    [...textOf(file).matchAll(/^(?:abstract )?(contract|interface|library|struct|enum)\b/gm)].map(
      ([, kind = '']) => kind,
    )
  const odd = files.flatMap((file) =>
    declared(file)
      .filter((kind) => !KINDS[folderOf(file)]?.test(kind))
      .map((kind) => `${file} declares a ${kind}`),
  )
  expect(odd).toEqual([])
  expect(files.filter((file) => declared(file).length === 0)).toEqual([])
})
