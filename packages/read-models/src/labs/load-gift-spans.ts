import type { Hex } from '@commonweight/domain/hex'
import type { GiftSpan } from '@commonweight/domain/views/lab-charts'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { type DaySpans, eachSpan, MAX_DRAWN_GIFTS, spanSql } from './day-spans'

type Row = { span: number; amount: string; gifts: number; newDonors: number }

/** Gifts to a campaign over time, in these spans; null: it has too many to add them up for a page. */
export async function loadGiftSpans(db: Db, campaign: Hex, spans: DaySpans): Promise<GiftSpan[] | null> {
  const of = await db.campaign.findUnique({ where: { id: campaign }, select: { donations: true } })
  if (!of || of.donations > MAX_DRAWN_GIFTS) return null
  const rows = await db.$queryRaw<Row[]>`
    with by_donor as (
      select donor collate "C" as donor, ${spanSql(spans, Prisma.sql`at`)} as span, sum(amount) as amount, count(*)::int as gifts
      from donations where campaign = ${campaign} group by 1, 2),
    firsts as (select first as span, count(*)::int as new_donors
      from (select min(span) as first from by_donor group by donor) f group by 1)
    select b.span, sum(b.amount)::text as amount, sum(b.gifts)::int as gifts, coalesce(max(f.new_donors), 0)::int as "newDonors"
    from by_donor b left join firsts f using (span) group by b.span`
  return eachSpan(spans, rows, (row, from) => ({
    from,
    amount: BigInt(row?.amount ?? 0),
    gifts: row?.gifts ?? 0,
    newDonors: row?.newDonors ?? 0,
  }))
}
