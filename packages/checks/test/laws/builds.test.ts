import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { turbo } from '@commonweight/local-stack/build/turbo'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isTest, sourceFiles, textOf, workspaceOf } from './source-files'

/** What builds make, by the task of turbo.json that makes it. */
const OUTPUTS = {
  release: '@commonweight/contracts#build:release',
  abi: '@commonweight/abi#generate',
  client: '@commonweight/postgres#generate',
  pages: '@commonweight/web#build',
} as const
type Output = keyof typeof OUTPUTS

/** What is made again when one source of a workspace changes. The others run from their sources. */
const MADE_AGAIN: Record<string, Output[]> = {
  'apps/indexer': [],
  'apps/seed': [],
  'apps/web': ['pages'],
  contracts: ['release', 'abi'],
  'packages/abi': ['pages'],
  'packages/checks': [],
  'packages/cli': [],
  'packages/domain': ['pages'],
  'packages/evidence': ['pages'],
  'packages/local-stack': [],
  'packages/postgres': ['pages'],
  'packages/qf': ['pages'],
  'packages/read-models': ['pages'],
  'packages/recompute': ['pages'],
  'packages/sdk': ['pages'],
  'packages/testkit': [],
}
/** The same for files outside of the workspaces' sources. */
const MADE_AGAIN_BY_FILE: Record<string, Output[]> = {
  'prisma/schema.prisma': ['client', 'pages'],
  'prisma.config.ts': ['client', 'pages'],
  'contracts/foundry.toml': ['release', 'abi'],
  'packages/abi/wagmi.config.ts': ['abi'],
  'packages/abi/addresses/31337.json': ['pages'],
  'apps/web/next.config.ts': ['pages'],
  'apps/web/public/new.txt': ['pages'],
  'vitest.config.ts': [],
  'README.md': [],
}
/** And for new versions of packages. */
const MADE_AGAIN_BY_PACKAGE: Record<string, Output[]> = {
  next: ['pages'],
  '@openzeppelin/contracts': ['release', 'abi'],
  // A tool of abi too, and a workspace counts with its tools.
  solc: ['release', 'abi', 'pages'],
  prisma: ['client', 'pages'],
  'get-port': [],
}

const sources = sourceFiles()
const MADE_AND_COMMITTED = ['package-lock.json', 'packages/abi/src/generated.ts']

/** A copy of what is committed, outside of any git checkout: files can be changed in it. */
const copy = mkdtempSync(path.join(os.tmpdir(), 'commonweight-builds-'))
/** Hash of what a task is made from, by `package#task`. */
type Hashes = ReadonlyMap<string, string>
let unchanged: Hashes
/** Of this checkout, at the time of the copy. */
let original: Hashes

beforeAll(() => {
  for (const file of [...sources, ...MADE_AND_COMMITTED]) cpSync(path.join(projectRoot, file), path.join(copy, file))
  unchanged = readHashes()
  original = readHashes({ root: projectRoot })
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

type Place = { root?: string; env?: Record<string, string> }

function readHashes({ root = copy, env = {} }: Place = {}): Hashes {
  const { program, args, env: silent } = turbo([...Object.values(OUTPUTS), 'typecheck', '--dry=json'])
  const { stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...silent, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (!stdout.startsWith('{')) throw new Error(`turbo has no plan: ${stderr}`)
  const { tasks } = JSON.parse(stdout) as { tasks: { taskId: string; hash: string }[] }
  return new Map(tasks.map(({ taskId, hash }) => [taskId, hash]))
}

/** Names of the outputs whose hash differs. */
function changedOutputs(before: Hashes, after: Hashes): string[] {
  return Object.entries(OUTPUTS)
    .filter(([, id]) => before.get(id) === undefined || before.get(id) !== after.get(id))
    .map(([output]) => output)
}

/** Names, without the scope, of the workspaces whose types are checked again. */
function changedTypes(before: Hashes, after: Hashes): string[] {
  return [...before.keys()]
    .filter((id) => id.endsWith('#typecheck') && before.get(id) !== after.get(id))
    .map((id) => id.replace(/^@commonweight\/|#typecheck$/g, ''))
    .sort()
}

/** The hashes while these files of the copy have another content. */
function hashesAfter(...files: string[]): Hashes {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    appendFileSync(path.join(copy, file), '\n')
  }
  try {
    return readHashes()
  } finally {
    for (const file of files) {
      if (sources.includes(file)) cpSync(path.join(projectRoot, file), path.join(copy, file))
      else rmSync(path.join(copy, file))
    }
  }
}

const madeAgainBy = (...files: string[]) => changedOutputs(unchanged, hashesAfter(...files))

/** Any source that is not a test. */
function sourceIn(workspace: string): string {
  const file = sources.find((one) => one.startsWith(`${workspace}/src/`) && /\.(tsx?|sol)$/.test(one) && !isTest(one))
  if (file === undefined) throw new Error(`${workspace} has no source.`)
  return file
}

const workspaces = [...new Set(sources.map(workspaceOf))].filter((one) => one !== undefined)

describe('what is made again', () => {
  test('the table has every workspace', () => {
    expect(Object.keys(MADE_AGAIN)).toEqual(workspaces.sort())
  })

  test.each(Object.entries(MADE_AGAIN))('when a source of %s changes: %j', (workspace, outputs) => {
    expect(madeAgainBy(sourceIn(workspace))).toEqual(outputs)
  })

  test.each(Object.entries(MADE_AGAIN_BY_FILE))('when %s changes: %j', (file, outputs) => {
    expect(madeAgainBy(file)).toEqual(outputs)
  })

  test.each(Object.entries(MADE_AGAIN_BY_PACKAGE))('when there is a new version of %s: %j', (name, outputs) => {
    const file = path.join(copy, 'package-lock.json')
    const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { version: string }> }
    const entry = lock.packages[`node_modules/${name}`]
    if (entry === undefined) throw new Error(`${name} is not locked.`)
    entry.version = '999.0.0'
    writeFileSync(file, JSON.stringify(lock))
    try {
      expect(changedOutputs(unchanged, readHashes())).toEqual(outputs)
    } finally {
      cpSync(path.join(projectRoot, 'package-lock.json'), file)
    }
  })

  test('nothing, when tests, their helpers, benchmarks and texts change, in every workspace', () => {
    const names = ['src/new.test.ts', 'test/new.ts', 'bench/new.ts', 'README.md', 'src/README.md']
    expect(madeAgainBy(...workspaces.flatMap((one) => names.map((name) => `${one}/${name}`)))).toEqual([])
  })

  test('the pages alone for another chain, and nothing for what a run is configured with', () => {
    const by = (env: Record<string, string>) => changedOutputs(readHashes(), readHashes({ env }))
    expect(by({ NEXT_PUBLIC_CHAIN_ID: '1' })).toEqual(['pages'])
    expect(by({ DATABASE_URL: 'postgresql://db/x', RPC_URL: 'http://node', NODE_ENV: 'production' })).toEqual([])
  })
})

/** Workspaces whose types are checked again when a file changes. */
const CHECKED_AGAIN: Record<string, string[]> = {
  'packages/recompute/src/new.ts': ['cli', 'recompute', 'web'],
  'packages/recompute/src/new.test.ts': ['recompute'],
  'apps/seed/test/new.test.ts': ['seed'],
  'packages/qf/README.md': [],
}

test.each(Object.entries(CHECKED_AGAIN))('when %s changes, the types of %j are checked again', (file, names) => {
  expect(changedTypes(unchanged, hashesAfter(file))).toEqual(names)
})

test('when the testkit or the database schema changes, all types are checked again', () => {
  const all = [...unchanged.keys()].filter((id) => id.endsWith('#typecheck')).length
  expect(all).toBe(workspaces.length)
  expect(changedTypes(unchanged, hashesAfter('packages/testkit/src/new.ts'))).toHaveLength(all)
  expect(changedTypes(unchanged, hashesAfter('prisma/schema.prisma'))).toHaveLength(all)
})

test('files that builds, tests and editors leave behind count for nothing', () => {
  const ofBuilds = ['.turbo/turbo-build.log', 'tsconfig.tsbuildinfo', 'src/generated/a.ts', 'coverage/a.ts']
  const left = [...ofBuilds, '.DS_Store', 'src/.DS_Store']
  const ofPages = ['apps/web/.next/BUILD_ID', 'apps/web/.next-dev/types/a.ts', 'apps/web/next-env.d.ts']
  const after = hashesAfter(...ofPages, ...workspaces.flatMap((one) => left.map((name) => `${one}/${name}`)))
  expect(changedOutputs(unchanged, after)).toEqual([])
  expect(changedTypes(unchanged, after)).toEqual([])
  // This checkout has such files, and git; the copy has neither. (Where there is git, turbo takes outputs that are
  // committed, as those of abi, for inputs too.)
  expect(changedOutputs(original, unchanged).filter((output) => output !== 'abi')).toEqual([])
})
