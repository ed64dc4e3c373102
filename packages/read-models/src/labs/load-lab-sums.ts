import { FULL_SHARE } from '@commonweight/abi/constants'
import type { Hex } from '@commonweight/domain/hex'
import type { LabSums } from '@commonweight/domain/views/lab'
import { Prisma, type Token } from '@commonweight/postgres/generated/client'
import { campaignStateSql } from '../campaigns/campaign-state-sql'
import { type Db, rulesOf } from '../create-db'
import { readNow } from '../freshness/read-head'
import { tokenView } from '../listing/token-view'

/** Anyone can make tokens: an account's sums name this many of them, those of most campaigns first. */
const MAX_TOKENS = 20

type Row = Pick<Token, 'address' | 'symbol'> & { decimals: number; campaigns: number } & Record<
    'given' | 'match' | 'released' | 'ready' | 'escrow',
    string
  >

/** What came to all campaigns of an account and where it is, token by token. */
export async function loadLabSums(db: Db, lab: Hex): Promise<LabSums[]> {
  const now = await readNow(db)
  const rows = await db.$queryRaw<Row[]>`
    with own as (
      select c.token, c.decimals, c.total, c.matched, c.paid, c.refundable, (${campaignStateSql(now)}) as state,
        ${partSql(Prisma.sql`c.total`, Prisma.sql`c.released_share`)} as released,
        case when c.recovered > 0 then 0
          else ${partSql(Prisma.sql`c.matched`, Prisma.sql`(${FULL_SHARE} - c.released_share)`)} end as recoverable
      from campaigns c where c.lab = ${lab.toLowerCase()})
    select t.address, t.symbol, own.decimals, count(*)::int as campaigns,
      sum(total - matched)::text as given, sum(matched)::text as match, sum(released)::text as released,
      sum(released - paid)::text as ready,
      sum(case when state in ('failed', 'cancelled') then refundable + recoverable else total - released end)::text as escrow
    from own join tokens t on t.address = own.token
    group by t.address, t.symbol, own.decimals order by count(*) desc, t.address, own.decimals limit ${MAX_TOKENS}`
  return rows.map(({ address, symbol, decimals, campaigns, ...sums }) => ({
    token: tokenView({ address, symbol }, decimals, rulesOf(db)),
    campaigns,
    given: BigInt(sums.given),
    match: BigInt(sums.match),
    released: BigInt(sums.released),
    ready: BigInt(sums.ready),
    escrow: BigInt(sums.escrow),
  }))
}

/** As domain's `partOf` rounds: down. */
function partSql(amount: Prisma.Sql, share: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`div(${amount} * ${share}, ${FULL_SHARE})`
}
