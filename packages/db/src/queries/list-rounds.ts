import type { Db } from '../create-db'
import { Prisma } from '../generated/client'
import { listedSql } from '../listed-sql'
import { nowOf } from '../now-of'
import { ROUND_INCLUDE, roundCards } from '../round-cards'
import { roundDocuments } from '../round-documents'
import type { RoundQuery, RoundScope } from '../round-query'
import { rulesOf, type SiteRules } from '../site-rules'
import { storedDocumentSql } from '../stored-document-sql'
import type { RoundCard } from '../views'

type Key = { id: number; digest: string }

/** Most that is sorted beyond what is asked for, to leave out rounds whose document has not the right form. */
const MAX_SORTED = 500

/**
 * Rounds. `all`, and for a reader of the whole chain: newest first. Otherwise those that run first, then those that
 * start soon, then the others; in each, token after token in the order of the site's list, the largest pool first, and
 * last those with less than one whole token.
 */
export async function listRounds(db: Db, query: RoundQuery = {}): Promise<RoundCard[]> {
  const { scope = 'listed', skip = 0 } = query
  const rules = rulesOf(db)
  const now = await nowOf(db)
  const end = query.limit === undefined ? undefined : skip + query.limit
  const ids = !rules || scope === 'all' ? await allRounds(db) : await sortedRounds(db, rules, scope, now)
  const page = ids.slice(skip, end)
  const rows = await db.round.findMany({ where: { id: { in: page } }, include: ROUND_INCLUDE })
  const cards = new Map((await roundCards(db, rows, now)).map((card) => [card.id, card]))
  return page.flatMap((id) => cards.get(id) ?? [])
}

async function allRounds(db: Db): Promise<number[]> {
  const rows = await db.round.findMany({ select: { id: true }, orderBy: { id: 'desc' } })
  return rows.map(({ id }) => id)
}

async function sortedRounds(
  db: Db,
  rules: SiteRules,
  scope: Exclude<RoundScope, 'all'>,
  now: number,
): Promise<number[]> {
  const tokens = rules.tokens.map(({ address }) => address)
  const keys = await db.$queryRaw<Key[]>`
    select r.id, r.digest from rounds r ${storedDocumentSql(rules, Prisma.sql`r`)}
    where ${listedSql.round(rules)} and ${scopeOf(scope, now)}
    order by case when r.start > ${now} then 1 when r."end" > ${now} then 0 else 2 end,
      r.pool < 10::numeric ^ r.decimals, array_position(${tokens}::text[], r.token), r.pool desc, r.id desc
    limit ${MAX_SORTED}`
  const documents = await roundDocuments(
    db,
    keys.map(({ digest }) => digest),
  )
  return keys.filter(({ digest }) => documents.has(digest)).map(({ id }) => id)
}

function scopeOf(scope: Exclude<RoundScope, 'all'>, now: number): Prisma.Sql {
  switch (scope) {
    case 'listed':
      return Prisma.sql`r.pool > 0`
    case 'advertised':
      return Prisma.sql`r.start <= ${now} and r."end" > ${now} and r.pool >= 10::numeric ^ r.decimals
        and exists (select from round_entries e where e.round = r.id and e.standing <> 'removed')`
    case 'joinable':
      return Prisma.sql`r."end" > ${now}`
  }
}
