import type { Hex } from '@commonweight/domain/hex'
import type { AttesterRecord } from '@commonweight/domain/views/attester'
import { Prisma } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { readNow } from '../freshness/read-head'
import { listedSql } from '../listing/listed-sql'

/** Of an account that more campaigns name the newest count, so that nobody's record costs a page its time. */
export const MAX_ATTESTED_CAMPAIGNS = 1_000

/** The record of an account as an attester. */
export async function loadAttesterRecord(db: Db, attester: Hex): Promise<AttesterRecord> {
  const who = attester.toLowerCase()
  const [counts] = await count(db, who, await readNow(db))
  if (!counts) throw new Error('The database counted nothing.')
  return {
    ...counts,
    campaigns: Math.min(counts.campaigns, MAX_ATTESTED_CAMPAIGNS),
    isPartial: counts.campaigns > MAX_ATTESTED_CAMPAIGNS,
  }
}

/** A submission that a newer one of its milestone replaced, or that backers stopped, was not what a campaign failed of. */
function count(db: Db, who: string, now: number): Promise<Omit<AttesterRecord, 'isPartial'>[]> {
  return db.$queryRaw<Omit<AttesterRecord, 'isPartial'>[]>`
    with ${namedSql(db, who)},
    counted as (select * from named where nth <= ${MAX_ATTESTED_CAMPAIGNS}),
    approved as (select distinct x.campaign, x.submission from counted c join approvals x on x.campaign = c.id
      where x.attester = ${who}),
    denied as (select distinct x.campaign, x.submission from counted c join denials x on x.campaign = c.id
      where x.attester = ${who}),
    last as (select s.campaign, s.number from counted c,
      lateral (select * from submissions s where s.campaign = c.id and s.milestone = c.milestone
        order by s.number desc limit 1) s
      where (c.status = 'failed' or (c.status = 'active' and c.cutoff <= ${now} and c.challenge_ends_at = 0))
        and not exists (select from endings e where e.campaign = c.id and e.is_goal_missed)
        and not exists (select from rejections r where r.campaign = c.id and r.submission = s.number))
    select (select count(*) from named)::int as campaigns,
      (select count(*) from approved)::int as approved,
      (select count(*) from denied)::int as denied,
      (select count(*) from approved a where exists
        (select from vetoes v where v.campaign = a.campaign and v.submission = a.submission))::int as challenged,
      (select count(*) from approved a where exists
        (select from rejections r where r.campaign = a.campaign and r.submission = a.submission))::int as vetoed,
      (select count(*) from approved a where exists
        (select from reopenings r where r.campaign = a.campaign and r.submission = a.submission))::int as reopened,
      (select count(*) from last l where (l.campaign, l.number) not in (select * from approved)
        and (l.campaign, l.number) not in (select * from denied))::int as late`
}

/** The campaigns that name the account and count, newest first, numbered; one more than are counted. */
function namedSql(db: Db, who: string): Prisma.Sql {
  const rules = rulesOf(db)
  const counts = rules ? listedSql.countedCampaign(rules, Prisma.sql`c`) : Prisma.sql`true`
  return Prisma.sql`named as (
    select c.id, c.status, c.milestone, c.cutoff, c.challenge_ends_at,
      row_number() over (order by c.block_number desc, c.log_index desc) as nth
    from attesters a join campaigns c on c.id = a.campaign where a.account = ${who} and ${counts}
    order by c.block_number desc, c.log_index desc limit ${MAX_ATTESTED_CAMPAIGNS + 1})`
}
