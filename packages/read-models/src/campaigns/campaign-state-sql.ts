import { Prisma } from '@commonweight/postgres/generated/client'

/**
 * The state of a row of `campaigns` (as c) at `now` (Unix seconds): the rule of domain's `campaignState` in SQL, for
 * filters and counts. A test compares the two around each boundary.
 */
export function campaignStateSql(now: number): Prisma.Sql {
  return Prisma.sql`case
    when c.status <> 'active' then c.status::text
    when c.closes_at <= ${now} and c.total < c.goal then 'failed'
    when c.cutoff <= ${now} and c.challenge_ends_at = 0 then 'failed'
    when c.opens_at > ${now} then 'upcoming'
    when c.closes_at > ${now} then 'open'
    else 'building' end`
}
