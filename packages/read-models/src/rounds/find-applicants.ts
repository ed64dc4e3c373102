import type { Scope } from '@commonweight/domain/views/query'
import { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { listedSql, storedDocumentSql } from '../listing/listed-sql'

/** Most applicants of a round that one page shows; the oldest first, so that a flood pushes none away. */
const MAX_APPLICANTS = 200

/** Anybody can apply to any round. */
const APPLIES = (round: number) => Prisma.sql`c.applied_round = ${round} and not c.has_left_round
  and not exists (select from round_entries e where e.campaign = c.id and e.round = ${round})`

/**
 * Campaigns that have applied to a round and are not in it: those that the site lists, or with the scope `all` every one;
 * and how many there are in all.
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
