import { expect, test } from 'vitest'
import { proseOf } from './prose-of'
import { sourceFiles, textOf, workspaceOf } from './source-files'

/** WRITING.md names the words; it is the one file that may use them. */
const PAGE = 'WRITING.md'
/** Between the words of a phrase: white space, also over a line break of a comment. */
const GAP = String.raw`\s+(?:(?:\*|\/{2,3})\s+)?`

/** Places per workspace that still use such a word. The numbers only fall; 0 is the aim. */
const ALLOWED: Record<string, number> = {
}

type Avoided = { pattern: RegExp; instead: string }

function avoidedWords(): Avoided[] {
  const [, table = ''] = textOf(PAGE).split('## Words to avoid')
  const [, ...rows] = [...table.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)]
  return rows.flatMap(([, words = '', instead = '']) =>
    words
      .split(', ')
      .map((word) => ({ pattern: new RegExp(`(?<![\\w-])${word.replaceAll(' ', GAP)}(?![\\w-])`, 'gi'), instead })),
  )
}

/** Each as `file:line: word -> what to write instead`. */
function placesIn(file: string, avoided: readonly Avoided[]): string[] {
  const prose = proseOf(file)
  return avoided.flatMap(({ pattern, instead }) =>
    [...prose.matchAll(pattern)].map(({ 0: found, index }) => {
      const line = prose.slice(0, index).split('\n').length
      return `${file}:${line}: ${found.replace(/\s+/g, ' ')} -> ${instead}`
    }),
  )
}

const avoided = avoidedWords()
const places = sourceFiles()
  .filter((file) => file !== PAGE && /\.(md|tree|tsx?|mjs|sol|prisma|sql)$/.test(file))
  .flatMap((file) => placesIn(file, avoided))

/** Places of a workspace; files outside of all are `root`. */
const placesOf = (workspace: string) => places.filter((place) => (workspaceOf(place) ?? 'root') === workspace)
const workspaces = new Set(places.map((place) => workspaceOf(place) ?? 'root'))

test('the page names words to avoid, and the law finds one', () => {
  expect(avoided.length).toBeGreaterThan(40)
  const text = ['begin\n * an', 'ew, with the new head'].join('')
  expect(avoided.some(({ pattern }) => text.search(pattern) === 9)).toBe(true)
})

test('documents, comments and texts of the code avoid the words that WRITING.md names', () => {
  const tooMany = [...workspaces].filter((workspace) => placesOf(workspace).length > (ALLOWED[workspace] ?? 0))
  expect(tooMany.flatMap(placesOf)).toEqual([])
})

test('no allowance is higher than what is left', () => {
  const high = Object.entries(ALLOWED).filter(([workspace, allowed]) => placesOf(workspace).length < allowed)
  expect(high.map(([workspace, allowed]) => `${workspace}: lower ${allowed} to ${placesOf(workspace).length}`)).toEqual(
    [],
  )
})
