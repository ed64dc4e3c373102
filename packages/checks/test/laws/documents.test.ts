import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '@commonweight/local-stack/project-root'
import { expect, test } from 'vitest'
import { sourceFiles, textOf, workspaceOf } from './source-files'

const documents = sourceFiles().filter((file) => file.endsWith('.md'))
const MAX_COLUMNS = 120

/** Commands write these, with reasons from the sources in one line each. */
const WRITTEN_BY_COMMANDS = /^contracts\/(mutation|smt)\/|^packages\/qf\/bench\//
/** Code keeps its lines. */
const CODE = /^(```|~~~)[\s\S]*?^\1/gm

const exists = (place: string) => existsSync(path.join(projectRoot, place))

test(`lines of documents have at most ${MAX_COLUMNS} characters, tables and code apart`, () => {
  const long = documents
    .filter((file) => !WRITTEN_BY_COMMANDS.test(file))
    .flatMap((file) =>
      textOf(file)
        .replace(CODE, (block) => block.replace(/[^\n]/g, ''))
        .split('\n')
        .map((line, index) => ({ line, place: `${file}:${index + 1}` })),
    )
    .filter(({ line }) => line.length > MAX_COLUMNS && !/^(\|| {4})/.test(line))
  expect(long.map(({ place }) => place)).toEqual([])
})

test('links of documents lead to files and headings that exist', () => {
  const broken = documents.flatMap((file) =>
    [...textOf(file).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^https?:/.test(target) && !leadsSomewhere(file, target))
      .map((target) => `${file}: ${target}`),
  )
  expect(broken).toEqual([])
})

function leadsSomewhere(file: string, target: string): boolean {
  const [link = '', heading] = target.split('#')
  const place = link === '' ? file : path.posix.join(path.posix.dirname(file), link)
  if (!exists(place)) return false
  return heading === undefined || headingsOf(place).includes(heading)
}

function headingsOf(file: string): string[] {
  return [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
}

test('paths that documents name from the root exist', () => {
  const broken = documents.flatMap((file) =>
    [...textOf(file).matchAll(/`((?:apps|packages|contracts|prisma|docs)\/[\w./[\]-]+)`/g)]
      .map(([, place = '']) => place)
      .filter((place) => !exists(place) && !isNameOfModule(place))
      .map((place) => `${file}: ${place}`),
  )
  expect(broken).toEqual([])
})

test('paths that a README names in its workspace exist', () => {
  const broken = documents
    .filter((file) => workspaceOf(file) !== undefined && file.endsWith('/README.md'))
    .flatMap((file) =>
      [...textOf(file).matchAll(/`((?:src|test|bench|bin|tools|wasm)\/[\w./-]+)`/g)]
        .map(([, place = '']) => `${workspaceOf(file)}/${place}`)
        .filter((place) => !exists(place) && !isNameOfModule(place))
        .map((place) => `${file}: ${place}`),
    )
  expect(broken).toEqual([])
})

/** Built, and so not in every checkout: `contracts/out-release`. Modules may stand without their extension. */
const isNameOfModule = (place: string) =>
  /^contracts\/(out|cache)/.test(place) || exists(`${place}.ts`) || exists(`${place}.tsx`)
