import { FULL_SHARE } from '@commonweight/abi/constants'
import type { Hex } from '@commonweight/domain/hex'
import type { ShareSpan } from '@commonweight/domain/views/lab-charts'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { type DaySpans, eachSpan, MAX_DRAWN_GIFTS, spanSql } from './day-spans'

type Row = { span: number; share: number }

/**
 * A campaign's part of the weight of its round over time; null: it is in no round, or the round has too many gifts to
 * go through for a page. Roots are floats here: the figure is drawn, never paid.
 * @param spans Their end must not be later than the round's.
 */
export async function loadShareSpans(
  db: Db,
  campaign: Hex,
  round: number,
  spans: DaySpans,
): Promise<ShareSpan[] | null> {
  const [of] = await db.$queryRaw<{ gifts: number; isMember: boolean }[]>`
    select coalesce(sum(c.donations), 0)::float8 as gifts, coalesce(bool_or(c.id = ${campaign}), false) as "isMember"
    from ${MEMBERS} where ${isMember(round)}`
  if (!of?.isMember || of.gifts > MAX_DRAWN_GIFTS) return null
  const shares = await loadShares(db, campaign, round, spans)
  return eachSpan(spans, shares, (row, from) => ({ from, shareBps: Math.round((row?.share ?? 0) * FULL_SHARE) }))
}

const MEMBERS = Prisma.sql`round_entries e join campaigns c on c.id = e.campaign`

function isMember(round: number): Prisma.Sql {
  return Prisma.sql`e.round = ${round} and e.standing in ('admitted', 'pinned', 'claimed')`
}

/** How each donor's root and square changed, added up by span and campaign, then over time. */
function loadShares(db: Db, campaign: Hex, round: number, spans: DaySpans): Promise<Row[]> {
  const span = spanSql(spans, Prisma.sql`x.at`)
  const columns = Prisma.sql`x.campaign, x.donor, ${span} as span, x.counted, x.block_number, x.log_index`
  return db.$queryRaw<Row[]>`
    with members as (select c.id, c.minimum::float8 as minimum from ${MEMBERS} where ${isMember(round)}),
    counted as (
      select ${columns} from donations x where x.campaign in (select id from members)
      union all select ${columns} from refreshes x where x.campaign in (select id from members)),
    points as (
      select k.campaign, k.donor collate "C" as donor, k.span, k.block_number, k.log_index,
        case when k.counted::float8 < m.minimum then 0 else floor(sqrt(k.counted::float8)) end as root
      from counted k join members m on m.id = k.campaign),
    steps as (
      select campaign, span, root, coalesce(lag(root) over (partition by campaign, donor order by block_number, log_index), 0) as before
      from points),
    changes as (select campaign, span, sum(root - before) as roots, sum(root * root - before * before) as squares
      from steps group by 1, 2),
    sums as (
      select m.id, s.span, sum(coalesce(c.roots, 0)) over w as roots, sum(coalesce(c.squares, 0)) over w as squares
      from members m cross join generate_series(0, ${spans.count - 1}) as s(span)
        left join changes c on c.campaign = m.id and c.span = s.span
      window w as (partition by m.id order by s.span))
    select span, coalesce(sum(greatest(roots * roots - squares, 0)) filter (where id = ${campaign})
      / nullif(sum(greatest(roots * roots - squares, 0)), 0), 0)::float8 as share
    from sums group by span`
}
