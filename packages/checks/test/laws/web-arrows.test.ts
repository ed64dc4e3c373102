import { expect, test } from 'vitest'
import { BETWEEN_FEATURES } from './between-features'
import { circlesOf, importGraph, reachableFrom } from './import-graph'
import { importsOf } from './imports-of'
import { isTest, isTypeScript, sourceFiles, textOf } from './source-files'

const files = sourceFiles().filter((file) => isTypeScript(file) && !isTest(file))
const graph = importGraph(files)

const SRC = 'apps/web/src/'
const web = files.filter((file) => file.startsWith(SRC))

/** The rooms of apps/web/src: a file imports its own room and those of later lines. */
const LEVELS = [
  ['app', 'front'],
  ['features'],
  ['transactions'],
  ['ui', 'wallet', 'server'],
  ['format', 'site-chain.ts'],
]
/** What Next.js starts by name, and the catalogue of all words: they may import any room, and no room imports them. */
const STARTS = ['en.ts', 'instrumentation.ts']

const roomOf = (file: string): string => file.slice(SRC.length).split('/')[0] ?? ''
const levelOf = (file: string): number => LEVELS.findIndex((rooms) => rooms.includes(roomOf(file)))
const importsInside = web.flatMap((from) =>
  (graph.get(from) ?? []).filter((to) => to.startsWith(SRC)).map((to) => ({ from, to })),
)

test('every file of the web stands in a room that has a place in the order', () => {
  expect(web.length).toBeGreaterThan(250)
  expect(web.filter((file) => levelOf(file) < 0 && !STARTS.includes(roomOf(file)))).toEqual([])
})

function isAllowed({ from, to }: { from: string; to: string }): boolean {
  if (STARTS.includes(roomOf(to))) return false
  return STARTS.includes(roomOf(from)) || roomOf(from) === roomOf(to) || levelOf(from) < levelOf(to)
}

const ALLOWED = [
  'app/page.tsx > features/a.ts',
  'features/a.ts > ui/b.ts',
  'features/a.ts > features/b.ts',
  'transactions/a.ts > wallet/b.ts',
  'server/a.ts > site-chain.ts',
  'front/a.ts > server/b.ts',
  'instrumentation.ts > server/a.ts',
]
const FORBIDDEN = [
  'ui/a.ts > server/b.ts',
  'ui/a.ts > wallet/b.ts',
  'wallet/a.ts > server/b.ts',
  'server/a.ts > ui/b.ts',
  'format/a.ts > site-chain.ts',
  'format/a.ts > ui/b.ts',
  'transactions/a.ts > features/b.ts',
  'features/a.ts > app/page.tsx',
  'app/page.tsx > front/a.ts',
  'features/a.ts > en.ts',
  'instrumentation.ts > en.ts',
]

test('an import of the own room or of a lower one is allowed; of a higher one or one of the same line it is not', () => {
  const allows = (line: string): boolean => {
    const [from = '', to = ''] = line.split(' > ').map((file) => `${SRC}${file}`)
    return isAllowed({ from, to })
  }
  expect(ALLOWED.filter((line) => !allows(line))).toEqual([])
  expect(FORBIDDEN.filter(allows)).toEqual([])
})

test('rooms of the web import rooms below them only', () => {
  expect(importsInside.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

test('subjects import each other only where this list says so, and the list has nothing else', () => {
  const found: Record<string, string[]> = {}
  for (const { from, to } of importsInside) {
    if (roomOf(from) !== 'features' || roomOf(to) !== 'features') continue
    const [a, b] = [from, to].map((file) => file.slice(`${SRC}features/`.length)) as [string, string]
    const pair = `${a.split('/')[0]} > ${b.split('/')[0]}`
    if (a.split('/')[0] !== b.split('/')[0]) found[pair] = [...(found[pair] ?? []), `${a} > ${b}`].sort()
  }
  expect(found).toEqual(
    Object.fromEntries(Object.entries(BETWEEN_FEATURES).map(([pair, { imports }]) => [pair, imports])),
  )
})

test('no files of the repository import each other in a circle, types included', () => {
  expect(files.length).toBeGreaterThan(800)
  expect(circlesOf(graph)).toEqual([])
})

test('no file that reaches a browser imports the database or the server', () => {
  const roots = web.filter((file) => /^\s*['"]use client['"]/.test(textOf(file)))
  const inBrowser = [...reachableFrom(graph, roots)].filter((file) => file.startsWith(SRC))
  expect(inBrowser).toContain(`${SRC}features/recompute/worker/recompute-worker.ts`)
  expect(inBrowser.length).toBeGreaterThan(150)
  const isForbidden = (specifier: string): boolean =>
    /^(@commonweight\/(read-models|postgres)\/|@prisma\/|prisma$|pg$|node:|server-only$)/.test(specifier)
  const broken = inBrowser.flatMap((file) =>
    [
      ...importsOf(file).filter(isForbidden),
      ...(graph.get(file) ?? []).filter((target) => target.startsWith(`${SRC}server/`)),
    ].map((what) => `${file} imports ${what}`),
  )
  expect(broken).toEqual([])
})
