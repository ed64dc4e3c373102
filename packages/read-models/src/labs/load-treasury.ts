import type { Hex } from '@commonweight/domain/hex'
import type { Treasury } from '@commonweight/domain/views/lab-charts'
import { Prisma, type Token } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { tokenView } from '../listing/token-view'
import { type DaySpans, daySpans, eachSpan, MAX_DRAWN_GIFTS, spanSql } from './day-spans'

/** Those in which most gifts came. */
const MAX_TOKENS = 3
const MAX_CAMPAIGNS = 1_000

type Row = Pick<Token, 'address' | 'symbol'> & { decimals: number; gifts: number; moves: Move[] }
type Move = { span: number; came: string; paid: string; back: string }

/**
 * What all campaigns of an account took, paid out, returned and held over time until `now` (Unix seconds), token by
 * token; null: they have too many gifts, or are too many themselves, to add up for a page.
 */
export async function loadTreasury(db: Db, lab: Hex, now: number): Promise<Treasury[] | null> {
  const [of] = await db.$queryRaw<{ campaigns: number; gifts: number; since: number | null }[]>`
    select count(*)::int as campaigns, coalesce(sum(donations), 0)::float8 as gifts, min(at)::float8 as since
    from campaigns where lab = ${lab.toLowerCase()}`
  if (!of || of.gifts > MAX_DRAWN_GIFTS || of.campaigns > MAX_CAMPAIGNS) return null
  const spans = daySpans(of.since ?? now, now)
  const rows = await loadMoves(db, lab, spans)
  return rows.map(({ address, symbol, decimals, moves }) => {
    let held = 0n
    const token = tokenView({ address, symbol }, decimals, rulesOf(db))
    const treasury = eachSpan(spans, moves, (move, from) => {
      const [came, paid, back] = [BigInt(move?.came ?? 0), BigInt(move?.paid ?? 0), BigInt(move?.back ?? 0)]
      held += came - paid - back
      return { from, came, paid, back, held }
    })
    return { token, spans: treasury }
  })
}

/** Match that goes back to a round is a refund to the rounds' contract. */
function loadMoves(db: Db, lab: Hex, spans: DaySpans): Promise<Row[]> {
  const part = (table: string, came: string, paid: string, back: string) => Prisma.sql`
    select campaign, ${spanSql(spans, Prisma.sql`at`)} as span, sum(${Prisma.raw(came)}) as came, sum(${Prisma.raw(paid)}) as paid,
      sum(${Prisma.raw(back)}) as back, count(*) as moves
    from ${Prisma.raw(table)} where campaign in (select id from own) group by 1, 2`
  return db.$queryRaw<Row[]>`
    with own as (select id, token, decimals from campaigns where lab = ${lab.toLowerCase()}),
    moves as (${part('donations', 'amount', '0', '0')} union all ${part('match_credits', 'amount', '0', '0')}
      union all ${part('withdrawals', '0', 'amount', '0')} union all ${part('refunds', '0', '0', 'amount')}),
    by_span as (select o.token, o.decimals, m.span, sum(m.came) as came, sum(m.paid) as paid, sum(m.back) as back, sum(m.moves) as moves
      from moves m join own o on o.id = m.campaign group by 1, 2, 3)
    select t.address, t.symbol, b.decimals, json_agg(json_build_object(
      'span', b.span, 'came', b.came::text, 'paid', b.paid::text, 'back', b.back::text)) as moves
    from by_span b join tokens t on t.address = b.token
    group by t.address, t.symbol, b.decimals order by sum(b.moves) desc, t.address, b.decimals limit ${MAX_TOKENS}`
}
