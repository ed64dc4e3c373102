import type { Hex } from '@commonweight/domain/hex'
import type { LabRecord } from '@commonweight/domain/views/lab'
import { Prisma, type Token } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { readNow } from '../freshness/read-head'
import { listedSql } from '../listing/listed-sql'
import { tokenView } from '../listing/token-view'

/** Of an account with more campaigns the newest count, so that nobody's record costs a page its time. */
export const MAX_COUNTED_CAMPAIGNS = 1_000

/** Without a token list any number of tokens could be paid in. */
const MAX_TOKENS = 20

type Counts = Omit<LabRecord, 'isPartial' | 'paid' | 'late'>
type Paid = Pick<Token, 'address' | 'symbol'> & { decimals: number; amount: string }

/** The record of an account as a lab. */
export async function loadLabRecord(db: Db, lab: Hex): Promise<LabRecord> {
  const own = ownSql(db, lab)
  const [[counts], paid] = await Promise.all([count(db, own, await readNow(db)), sumPaid(db, own)])
  if (!counts) throw new Error('The database counted nothing.')
  return {
    ...counts,
    campaigns: Math.min(counts.campaigns, MAX_COUNTED_CAMPAIGNS),
    isPartial: counts.campaigns > MAX_COUNTED_CAMPAIGNS,
    late: counts.delivered - counts.onTime,
    paid: paid.map((row) => ({ token: tokenView(row, row.decimals, rulesOf(db)), amount: BigInt(row.amount) })),
  }
}

/** The lab's campaigns that count, newest first, numbered; one more than are counted. */
function ownSql(db: Db, lab: Hex): Prisma.Sql {
  const rules = rulesOf(db)
  const counts = rules ? listedSql.countedCampaign(rules, Prisma.sql`c`) : Prisma.sql`true`
  return Prisma.sql`own as (
    select c.*, row_number() over (order by c.block_number desc, c.log_index desc) as nth
    from campaigns c where c.lab = ${lab.toLowerCase()} and ${counts}
    order by c.block_number desc, c.log_index desc limit ${MAX_COUNTED_CAMPAIGNS + 1})`
}

/** Of a released milestone the last submission is the one that was released: only an unapproved one can be replaced. */
function count(db: Db, own: Prisma.Sql, now: number): Promise<Counts[]> {
  return db.$queryRaw<Counts[]>`
    with ${own},
    counted as (select * from own where nth <= ${MAX_COUNTED_CAMPAIGNS}),
    released as (
      select r.at - s.at as took, s.at <= m.deadline as is_on_time
      from counted c join releases r on r.campaign = c.id
        join milestones m on m.campaign = c.id and m.index = r.milestone,
        lateral (select s.at from submissions s where s.campaign = c.id and s.milestone = r.milestone
          order by s.number desc limit 1) s),
    ended as (
      select c.status = 'cancelled' as is_cancelled,
        case when c.status = 'failed' then coalesce((select bool_or(e.is_goal_missed) from endings e where e.campaign = c.id), false)
          else c.status = 'active' and c.closes_at <= ${now} and c.total < c.goal end as is_goal_missed,
        c.status = 'failed' or (c.status = 'active' and c.cutoff <= ${now} and c.challenge_ends_at = 0) as is_failed
      from counted c)
    select (select count(*) from own)::int as campaigns,
      (select count(*) from released)::int as delivered,
      (select count(*) from released where is_on_time)::int as "onTime",
      (select count(*) from counted c join rejections j on j.campaign = c.id)::int as vetoed,
      (select count(*) from ended where is_failed and not is_goal_missed)::int as failed,
      (select count(*) from ended where is_goal_missed)::int as "missedGoals",
      (select count(*) from ended where is_cancelled)::int as cancelled,
      (select percentile_disc(0.5) within group (order by took) from released)::int as "secondsToRelease"`
}

/** `paid` of a campaign is the sum of its withdrawals. */
function sumPaid(db: Db, own: Prisma.Sql): Promise<Paid[]> {
  return db.$queryRaw<Paid[]>`
    with ${own}
    select t.address, t.symbol, c.decimals, sum(c.paid)::text as amount
    from own c join tokens t on t.address = c.token
    where c.nth <= ${MAX_COUNTED_CAMPAIGNS} and c.paid > 0
    group by t.address, t.symbol, c.decimals order by count(*) desc, t.address limit ${MAX_TOKENS}`
}
