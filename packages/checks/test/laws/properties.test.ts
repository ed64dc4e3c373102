import { expect, test } from 'vitest'
import { sourceFiles, textOf } from './source-files'

test('every property off chain is carried by the name of a test', () => {
  const ids = [...textOf('docs/properties.md').matchAll(/^\| ([DW]\d+) \|/gm)].map(([, id]) => id ?? '')
  expect(ids.length).toBeGreaterThan(10)
  const tests = ['apps', 'packages']
    .flatMap((folder) => sourceFiles(folder))
    .filter((file) => /\.test\.tsx?$/.test(file))
  const names = tests.flatMap((file) => textOf(file).match(/\b(?:test|describe)\b[^\n]*|^ *['`"][DW]\d[^\n]*/gm) ?? [])
  const unproved = ids.filter((id) => !names.some((name) => new RegExp(`['"\`, ]${id}\\b`).test(name)))
  expect(unproved).toEqual([])
})
