import { FULL_SHARE } from '@commonweight/abi/constants'
import type { Hex } from '@commonweight/domain/hex'
import type { BackingTotals } from '@commonweight/domain/views/account'
import type { Token } from '@commonweight/postgres/generated/client'
import { campaignStateSql } from '../campaigns/campaign-state-sql'
import { type Db, rulesOf } from '../create-db'
import { readNow } from '../freshness/read-head'
import { tokenView } from '../listing/token-view'

type Row = Token & Record<'given' | 'released' | 'refunded' | 'refundable', string>

/** Sums per token over everything that an account gave, rounded for each campaign as its contract rounds. */
export async function loadBackingTotals(db: Db, account: Hex): Promise<BackingTotals[]> {
  const now = await readNow(db)
  const rows = await db.$queryRaw<Row[]>`
    select t.address, t.symbol, c.decimals, sum(d.given)::text as given, sum(d.given - unreleased)::text as released,
      sum(d.refunded)::text as refunded,
      coalesce(sum(unreleased) filter (where d.refunded = 0 and ${campaignStateSql(now)} in ('failed', 'cancelled')), 0)::text
        as refundable
    from donors d join campaigns c on c.id = d.campaign join tokens t on t.address = c.token,
      lateral (select div(d.given * (${FULL_SHARE}::int - c.released_share), ${FULL_SHARE}::int) as unreleased) u
    where d.account = ${account.toLowerCase()}
    group by t.address, t.symbol, c.decimals order by count(*) desc, t.address limit ${MAX_TOKENS}`
  return rows.map((row) => ({
    token: tokenView(row, row.decimals, rulesOf(db)),
    given: BigInt(row.given),
    released: BigInt(row.released),
    refunded: BigInt(row.refunded),
    refundable: BigInt(row.refundable),
  }))
}

/** Anyone can make tokens, and give of each in another's name. */
const MAX_TOKENS = 20
