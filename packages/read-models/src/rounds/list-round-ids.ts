import type { RoundScope } from '@commonweight/domain/views/query'
import { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { loadRoundDocuments } from '../documents/load-documents'
import { listedSql, storedDocumentSql } from '../listing/listed-sql'
import type { SiteRules } from '../listing/site-rules'

type Key = { id: number; digest: string }

/** Beyond this many, the last in the order are left out of the site's lists; the scope `all` has them. */
const MAX_SORTED = 500

/** @property limit Without it, all that follow. */
type Part = { skip: number; limit: number | undefined }

/** The numbers of a part of a scope's rounds, in the order of listRounds. `now`: Unix seconds. */
export async function listRoundIds(
  db: Db,
  scope: RoundScope,
  now: number,
  { skip, limit }: Part = { skip: 0, limit: undefined },
): Promise<number[]> {
  const rules = rulesOf(db)
  if (rules && scope !== 'all') {
    const ids = await sortedIds(db, rules, scope, now)
    return ids.slice(skip, limit === undefined ? undefined : skip + limit)
  }
  const select = { id: true } as const
  const rows = await db.round.findMany({
    select,
    orderBy: { id: 'desc' },
    skip,
    ...(limit === undefined ? {} : { take: limit }),
  })
  return rows.map(({ id }) => id)
}

/** How many numbers listRoundIds has of a scope. */
export async function countRoundIds(db: Db, scope: RoundScope, now: number): Promise<number> {
  const rules = rulesOf(db)
  return rules && scope !== 'all' ? (await sortedIds(db, rules, scope, now)).length : db.round.count()
}

/** At most MAX_SORTED. */
async function sortedIds(db: Db, rules: SiteRules, scope: Exclude<RoundScope, 'all'>, now: number): Promise<number[]> {
  const tokens = rules.tokens.map(({ address }) => address)
  const keys = await db.$queryRaw<Key[]>`
    select r.id, r.digest from rounds r ${storedDocumentSql(rules, Prisma.sql`r`)}
    where ${listedSql.round(rules)} and ${scopeOf(scope, now)}
    order by array_position(array['open', 'upcoming', 'over'], ${roundPhaseSql(now)}),
      r.pool < 10::numeric ^ r.decimals, array_position(${tokens}::text[], r.token), r.pool desc, r.id desc
    limit ${MAX_SORTED}`
  const documents = await loadRoundDocuments(
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
      return Prisma.sql`${roundPhaseSql(now)} = 'open' and r.pool >= 10::numeric ^ r.decimals
        and exists (select from round_entries e where e.round = r.id and e.standing <> 'removed')`
    case 'joinable':
      return Prisma.sql`${roundPhaseSql(now)} <> 'over'`
  }
}

/**
 * Where a row of `rounds` (as r) is at `now` (Unix seconds): 'upcoming', 'open' or 'over'. The first two are those of
 * domain's `roundState`, 'over' is every later state. A test compares the two around each boundary.
 */
export function roundPhaseSql(now: number): Prisma.Sql {
  return Prisma.sql`case when r.start > ${now} then 'upcoming' when r."end" > ${now} then 'open' else 'over' end`
}
