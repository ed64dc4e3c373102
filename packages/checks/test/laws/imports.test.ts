import { expect, test } from 'vitest'
import { importsOf, packageOf, targetOf } from './imports-of'
import { isTest, isTypeScript, sourceFiles, textOf, workspaceOf } from './source-files'

/** Our packages that each package may import, besides itself. Apps may import every package; nothing imports an app. */
const LAW: Record<string, readonly string[]> = {
  domain: ['abi'],
  qf: [],
  abi: [],
  sdk: ['domain', 'qf', 'abi'],
  evidence: ['domain', 'qf', 'abi'],
  postgres: ['domain'],
  'read-models': ['domain', 'qf', 'abi', 'postgres'],
  recompute: ['domain', 'qf', 'abi', 'sdk'],
  cli: ['domain', 'qf', 'abi', 'sdk', 'evidence', 'recompute'],
  'local-stack': ['domain', 'postgres', 'sdk'],
  checks: ['local-stack', 'postgres'],
  testkit: ['abi', 'domain', 'evidence', 'local-stack', 'postgres', 'qf', 'sdk'],
}
const PACKAGES = Object.keys(LAW)

/** Tests of a package may use what the law gives the package, and the testkit. */
function allowedFor(file: string): readonly string[] {
  const [kind, name = ''] = (workspaceOf(file) ?? '').split('/')
  const own =
    kind === 'apps' ? PACKAGES.filter((one) => !['testkit', 'local-stack', 'checks'].includes(one)) : (LAW[name] ?? [])
  return [...own, name, ...(isTest(file) ? ['testkit', 'local-stack'] : [])]
}

const files = sourceFiles().filter((file) => isTypeScript(file) && workspaceOf(file) !== undefined)

test('there are files to check, in every package', () => {
  const found = new Set(files.map(workspaceOf))
  expect(
    [...PACKAGES.map((name) => `packages/${name}`), 'apps/web', 'apps/indexer', 'apps/seed'].filter(
      (one) => !found.has(one),
    ),
  ).toEqual([])
})

test('packages import only the packages that the law allows, and none imports an app', () => {
  const broken = files.flatMap((file) =>
    importsOf(file)
      .map((specifier) => /^@commonweight\/([^/]+)/.exec(specifier)?.[1])
      .filter((name) => name !== undefined && !allowedFor(file).includes(name))
      .map((name) => `${file} imports ${name}`),
  )
  expect(broken).toEqual([])
})

/** The laws read the list of test projects. */
const SHARED_FILES = ['vitest.config']

test('no import leaves its package by a relative path', () => {
  const leaves = (file: string, target: string) =>
    !target.startsWith(`${workspaceOf(file)}/`) && !SHARED_FILES.includes(target)
  const broken = files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith('.') && leaves(file, targetOf(file, specifier)))
      .map((specifier) => `${file} imports ${specifier}`),
  )
  expect(broken).toEqual([])
})

type Manifest = { name: string; dependencies?: object; devDependencies?: object; optionalDependencies?: object }

test('what a package imports, its package.json (or, for tools of tests, the root) declares', () => {
  const declared = (file: string) => {
    const { name, dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf(file)) as Manifest
    return [name, ...Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })]
  }
  const broken = files.flatMap((file) => {
    const known = new Set([...declared(`${workspaceOf(file)}/package.json`), ...declared('package.json')])
    return importsOf(file)
      .map(packageOf)
      .filter((name) => name !== undefined && !known.has(name) && !known.has(`@types/${name}`))
      .map((name) => `${file} imports ${name}, which ${workspaceOf(file)}/package.json does not declare`)
  })
  expect([...new Set(broken)]).toEqual([])
})

test('no file only hands on what others export (no barrels)', () => {
  const barrels = files.filter((file) => {
    const statements = textOf(file)
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .split(/\n(?=\S)/)
      .map((statement) => statement.trim())
      .filter((statement) => statement !== '')
    const isHandedOn = (statement: string) =>
      /^export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s/.test(statement)
    return statements.length > 0 && statements.every(isHandedOn)
  })
  expect([...barrels, ...files.filter((file) => /\/index\.tsx?$/.test(file))]).toEqual([])
})
