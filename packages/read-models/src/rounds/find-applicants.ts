import type { Scope } from '@commonweight/domain/views/query'
import { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { listedSql, storedDocumentSql } from '../listing/listed-sql'

/** How many applicants of a round one page shows. The oldest come first, so that a flood displaces none. */
const MAX_APPLICANTS = 200

/** Anyone can apply to any round. */
const APPLIES = (round: number) => Prisma.sql`c.applied_round = ${round} and not c.has_left_round
  and not exists (select from round_entries e where e.campaign = c.id and e.round = ${round})`

/**
 * Campaigns that have applied to a round and are not in it, and how many there are in all. The ids are of those that
 * the site lists, or of all with the scope `all`.
 */
export async function findApplicants(db: Db, round: number, scope: Scope): Promise<{ ids: string[]; count: number }> {
  const rules = rulesOf(db)
  if (!rules || scope === 'all') {
    const all = await db.$queryRaw<{ id: string }[]>`select c.id from campaigns c where ${APPLIES(round)}`
    return { ids: all.map(({ id }) => id), count: all.length }
  }
  const [listed, [total]] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      select c.id from campaigns c ${storedDocumentSql(rules, Prisma.sql`c`)}
      where ${APPLIES(round)} and ${listedSql.campaign(rules)}
      order by c.block_number, c.log_index limit ${MAX_APPLICANTS}`,
    db.$queryRaw<{ count: number }[]>`select count(*)::int as count from campaigns c where ${APPLIES(round)}`,
  ])
  return { ids: listed.map(({ id }) => id), count: total?.count ?? 0 }
}
