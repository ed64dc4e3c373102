import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { expect, test } from 'vitest'
import { isTypeScript, sourceFiles, textOf, workspaceOf } from './source-files'

const files = sourceFiles()
const MAX_LINES = 300
const MAX_SOLIDITY_LINES = 400
const MAX_SOLIDITY_FUNCTION_LINES = 60

/** Longer files, each with the reason. */
const LONGER: Record<string, string> = {}

test(`TypeScript files have at most ${MAX_LINES} lines`, () => {
  const lines = (file: string) => textOf(file).trimEnd().split('\n').length
  const long = files.filter((file) => isTypeScript(file) && lines(file) > MAX_LINES && !(file in LONGER))
  expect(long.map((file) => `${file}: ${lines(file)} lines`)).toEqual([])
})

test(`Solidity files have at most ${MAX_SOLIDITY_LINES} lines, their functions ${MAX_SOLIDITY_FUNCTION_LINES}`, () => {
  const sources = files.filter((file) => file.endsWith('.sol'))
  const lines = (text: string) => text.trimEnd().split('\n').length
  const long = sources.filter((file) => lines(textOf(file)) > MAX_SOLIDITY_LINES)
  const functions = sources.flatMap((file) =>
    [...textOf(file).matchAll(/^ {4}function (\w+)[^;{]*\{(?:\}$|[\s\S]*?^ {4}\}$|.*\}$)/gm)].map(([text, name]) => ({
      name: `${file} ${name}`,
      lines: lines(text),
    })),
  )
  expect(functions.length).toBeGreaterThan(1_000)
  expect(long).toEqual([])
  expect(functions.filter((one) => one.lines > MAX_SOLIDITY_FUNCTION_LINES)).toEqual([])
})

test('no exception is kept for a file that is gone or short again', () => {
  const stale = Object.keys(LONGER).filter(
    (file) => !existsSync(path.join(projectRoot, file)) || textOf(file).split('\n').length <= MAX_LINES,
  )
  expect(stale).toEqual([])
})

test('every workspace says in a README what it is for', () => {
  const workspaces = new Set(files.map(workspaceOf).filter((one) => one !== undefined))
  const silent = [...workspaces].filter((one) => !existsSync(path.join(projectRoot, one, 'README.md')))
  expect(silent).toEqual([])
})

test('files are named in kebab-case after what they export (Next.js and Solidity have names of their own)', () => {
  const odd = files
    .filter((file) => isTypeScript(file) && !file.startsWith('apps/web/src/app/'))
    .filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d|bench))*\.tsx?$/.test(path.basename(file)))
  expect(odd).toEqual([])
})

test('nothing depends on folders outside of the repository', () => {
  const outside = /(\.\.\/)+shared\/|\/work\//
  // A test may use data from outside where it is there; it says so when it skips.
  const broken = files.filter(
    (file) =>
      /\.(tsx?|mjs|sol|json|toml|prisma|sh)$/.test(file) && !/\/(test|laws)\//.test(file) && outside.test(textOf(file)),
  )
  expect(broken).toEqual([])
})

test('nothing is left to be done later: no TODO, FIXME or HACK', () => {
  const marker = /\b(TODO|FIXME|HACK|XXX)\b/
  const own = 'packages/checks/test/laws/files.test.ts'
  const broken = files.filter(
    (file) => file !== own && /\.(tsx?|mjs|sol|css|prisma)$/.test(file) && marker.test(textOf(file)),
  )
  expect(broken).toEqual([])
})

test('versions of packages are exact, so that an install gives what was tested', () => {
  const manifests = files.filter((file) => path.basename(file) === 'package.json')
  const loose = manifests.flatMap((file) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf(file)) as Record<
      string,
      Record<string, string>
    >
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([name, version]) =>
        name.startsWith('@commonweight/') ? version !== '*' : !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
      )
      .map(([name, version]) => `${file}: ${name} ${version}`)
  })
  expect(loose).toEqual([])
})
