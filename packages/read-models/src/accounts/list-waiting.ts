import { FULL_SHARE } from '@commonweight/abi/constants'
import { type Hex, shortHex } from '@commonweight/domain/hex'
import type { WaitingView } from '@commonweight/domain/views/account'
import type { Token } from '@commonweight/postgres/generated/client'
import { campaignStateSql } from '../campaigns/campaign-state-sql'
import { type Db, rulesOf } from '../create-db'
import { loadTermsDocuments } from '../documents/load-documents'
import { readNow } from '../freshness/read-head'
import { hexOf } from '../from-row'
import { tokenView } from '../listing/token-view'

type Row = Token & { id: string; digest: string; kind: WaitingView['kind']; due: string; until: string }

const MAX_WAITING = 10

/**
 * What waits for an account in the campaigns that it backs: refunds first, the largest in their tokens' units, then
 * releases to look at, then gifts to count, the first to end first. The first ten, and how many there are.
 */
export async function listWaiting(db: Db, account: Hex): Promise<{ items: WaitingView[]; count: number }> {
  const now = await readNow(db)
  const rows = await db.$queryRaw<(Row & { count: number })[]>`
    with backed as (
      select c.*, d.refunded as taken, d.points, d.counted as counts, d.given, ${campaignStateSql(now)} as state,
        div(d.given * (${FULL_SHARE}::int - c.released_share), ${FULL_SHARE}::int) as unreleased,
        (select share from milestones m where m.campaign = c.id and m.index = c.milestone) as share
      from donors d join campaigns c on c.id = d.campaign where d.account = ${account.toLowerCase()}
    ), waiting as (
      select b.*, case
        when state in ('failed', 'cancelled') and taken = 0 and unreleased > 0 then 'refund'
        when status = 'active' and state <> 'failed' and challenge_ends_at > ${now} and points > 0 and not exists (
          select from vetoes v where v.campaign = b.id and v.submission = b.submission and v.donor = ${account.toLowerCase()}
        ) then 'look'
        when state = 'open' and gate is not null and counts < given * power(10::numeric, 18 - decimals)
          and not exists (select from attesters a where a.campaign = b.id and a.account = ${account.toLowerCase()})
          and ${account.toLowerCase()} not in (lab, payout) then 'count'
        end as kind
      from backed b
    )
    select w.id, w.digest, w.kind, t.address, t.symbol, w.decimals, (count(*) over ())::int as count,
      (case w.kind when 'refund' then unreleased when 'look' then div(total * share, ${FULL_SHARE}::int) else given end)::text as due,
      (case w.kind when 'look' then challenge_ends_at when 'count' then closes_at else 0 end)::text as until
    from waiting w join tokens t on t.address = w.token where w.kind is not null
    order by case w.kind when 'refund' then 0 when 'look' then 1 else 2 end,
      case w.kind when 'look' then challenge_ends_at when 'count' then closes_at else 0 end,
      unreleased * power(10::numeric, 18 - w.decimals) desc, w.id limit ${MAX_WAITING}`
  const documents = await loadTermsDocuments(
    db,
    rows.map(({ digest }) => digest),
  )
  const items = rows.map((row) => ({
    kind: row.kind,
    campaign: hexOf(row.id),
    title: documents.get(row.digest)?.title ?? `Campaign ${shortHex(row.id)}`,
    token: tokenView(row, row.decimals, rulesOf(db)),
    amount: BigInt(row.due),
    until: Number(row.until),
  }))
  return { items, count: rows[0]?.count ?? 0 }
}
