import { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'

/** A word as documents are searched by it. `known`: a document contains it. */
type Word = { word: string; folded: string; known: boolean }

const MAX_WORDS = 8
/** Shorter words share too few trigrams with their misspelling. */
const MIN_SIMILAR = 4
const MAX_SIMILAR = 1_000
const ACCOUNT_OR_CAMPAIGN = /^0x(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * Conditions on a campaign (as c) and its document (as d) that a search sets, one per word. Accents, letter case and
 * Unicode's other forms of a letter do not matter. A word that no document contains is looked for with one letter
 * wrong, missing, added or exchanged.
 */
export async function searchSql(db: Db, search: string | undefined): Promise<Prisma.Sql[]> {
  const words = wordsOf(search)
  const accounts = words.filter((word) => ACCOUNT_OR_CAMPAIGN.test(word))
  const texts = words.filter((word) => !ACCOUNT_OR_CAMPAIGN.test(word))
  const found = texts.length > 0 ? await lookUp(db, texts) : []
  return [
    ...accounts.map((word) => Prisma.sql`(c.id = ${word} or c.lab = ${word})`),
    ...(await Promise.all(found.map((word) => textSql(db, word)))),
  ]
}

function wordsOf(search = ''): string[] {
  const words = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return [...new Set(words)].slice(0, MAX_WORDS)
}

/** One query for all words. Each is a constant in it, so that the trigram index serves it. */
function lookUp(db: Db, words: readonly string[]): Promise<Word[]> {
  const withheld = [...(rulesOf(db)?.withheld.keys() ?? [])]
  const selects = words.map(
    (word) => Prisma.sql`select ${word}::text as word, search_folded(${word}) as folded, exists(
      select from documents d where d.search like search_pattern(${word}) and d.digest <> all(${withheld}::text[])
    ) as known`,
  )
  return db.$queryRaw<Word[]>(Prisma.join(selects, ' union all '))
}

async function textSql(db: Db, { word, folded, known }: Word): Promise<Prisma.Sql> {
  const { length } = folded.match(/[a-z0-9]/g) ?? []
  if (known || length < MIN_SIMILAR) return Prisma.sql`d.search like search_pattern(${word})`
  const similar = await db.$queryRaw<{ digest: string }[]>`
    select documents_with_similar(${folded}, ${leastSimilarity(length)}::real, ${MAX_SIMILAR}::int) as digest`
  return Prisma.sql`d.digest = any(${similar.map(({ digest }) => digest)}::text[])`
}

/**
 * The smallest similarity of a word with n letters and digits to one that differs by one of them: n + 1 trigrams each,
 * of which a wrong letter changes three, and two exchanged ones four. Those of long words are allowed to be exchanged.
 */
function leastSimilarity(length: number): number {
  const changed = length >= 7 ? 4 : 3
  const same = length + 1 - changed
  return same / (2 * (length + 1) - same) - 0.001
}
