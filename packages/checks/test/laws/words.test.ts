import { expect, test } from 'vitest'
import { proseOf } from './prose-of'
import { sourceFiles, textOf } from './source-files'

/** WRITING.md names the words and may use them. */
const PAGE = 'WRITING.md'
/** The demo's documents: a changed word changes a digest, and with it a campaign's id. */
const DOCUMENTS = 'apps/seed/src/content/'
/** Between the words of a phrase: white space, also over a line break of a comment. */
const GAP = String.raw`\s+(?:(?:\*|\/{2,3})\s+)?`

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
  const prose = proseOf(file, textOf(file))
  return avoided.flatMap(({ pattern, instead }) =>
    [...prose.matchAll(pattern)].map(({ 0: found, index }) => {
      const line = prose.slice(0, index).split('\n').length
      return `${file}:${line}: ${found.replace(/\s+/g, ' ')} -> ${instead}`
    }),
  )
}

const avoided = avoidedWords()
const places = sourceFiles()
  .filter((file) => file !== PAGE && !file.startsWith(DOCUMENTS) && /\.(md|tree|tsx?|mjs|sol|prisma|sql)$/.test(file))
  .flatMap((file) => placesIn(file, avoided))

test('the law finds every word on the page that names them', () => {
  expect(avoided.length).toBeGreaterThan(40)
  expect(placesIn(PAGE, avoided).length).toBeGreaterThanOrEqual(avoided.length)
})

test('documents, comments and texts of the code avoid the words that WRITING.md names', () => {
  expect(places).toEqual([])
})
