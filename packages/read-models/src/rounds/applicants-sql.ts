import type { Scope } from '@commonweight/domain/views/query'
import { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { listedSql, storedDocumentSql } from '../listing/listed-sql'

/** Of campaigns (as c): applied to the round, and neither in it nor out of it. Anyone can apply to any round. */
const applies = (round: number) => Prisma.sql`(c.applied_round = ${round} and not c.has_left_round
  and not exists (select from round_entries e where e.campaign = c.id and e.round = ${round}))`

/**
 * `from` and `where` for a round's applicants (as c, documents as d): those that the site lists, or all with the scope
 * `all`.
 */
export function applicantsSql(db: Db, round: number, scope: Scope): Prisma.Sql {
  const rules = rulesOf(db)
  const from = Prisma.sql`from campaigns c ${storedDocumentSql(rules, Prisma.sql`c`)} where ${applies(round)}`
  if (!rules || scope === 'all') return from
  const which = Prisma.sql`c.digest in (select c.digest from campaigns c where ${applies(round)})`
  return Prisma.sql`${from} and ${listedSql.campaign(rules, which)}`
}

/** How many applicants there are in all, and in a scope; documents of a wrong form count as listed. */
export async function countApplicants(db: Db, round: number, scope: Scope): Promise<{ all: number; shown: number }> {
  const [[all], [shown]] = await Promise.all([
    db.$queryRaw<{ count: number }[]>`select count(*)::int as count ${applicantsSql(db, round, 'all')}`,
    db.$queryRaw<{ count: number }[]>`select count(*)::int as count ${applicantsSql(db, round, scope)}`,
  ])
  return { all: all?.count ?? 0, shown: shown?.count ?? 0 }
}
