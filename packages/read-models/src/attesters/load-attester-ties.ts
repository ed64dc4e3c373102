import type { Hex } from '@commonweight/domain/hex'
import type { AttesterTies } from '@commonweight/domain/views/attester'
import type { Token } from '@commonweight/postgres/generated/client'
import { type Db, rulesOf } from '../create-db'
import { hexOf } from '../from-row'
import { tokenView } from '../listing/token-view'

/** Of a lab with more campaigns the newest count. */
const MAX_LAB_CAMPAIGNS = 1_000

type Row = Omit<AttesterTies, 'campaign' | 'given' | 'received' | 'token'> &
  Pick<Token, 'address' | 'symbol'> & { id: string; decimals: number; given: string; received: string }

/** What ties an attester to each of these campaigns. @param campaigns A page of them: each costs its lab's campaigns. */
export async function loadAttesterTies(db: Db, attester: Hex, campaigns: readonly Hex[]): Promise<AttesterTies[]> {
  const who = attester.toLowerCase()
  const rows = await db.$queryRaw<Row[]>`
    select c.id, c.lab = ${who} as "isLab", c.payout = ${who} as "isPayout", t.address, t.symbol, c.decimals,
      coalesce((select d.given from donors d where d.account = ${who} and d.campaign = c.id), 0)::text as given,
      coalesce((select sum(w.amount) from withdrawals w where w.campaign = c.id and w.to = ${who}), 0)::text as received,
      of_lab."labCampaigns", of_lab."attestedCampaigns"
    from campaigns c join tokens t on t.address = c.token,
    lateral (
      select count(*)::int as "labCampaigns", (count(*) filter (where exists
        (select from attesters a where a.campaign = l.id and a.account = ${who})))::int as "attestedCampaigns"
      from (select l.id from campaigns l where l.lab = c.lab order by l.block_number desc, l.log_index desc
        limit ${MAX_LAB_CAMPAIGNS}) l
    ) of_lab
    where c.id = any(${[...campaigns]}::text[])`
  return rows.map(({ id, address, symbol, decimals, given, received, ...ties }) => ({
    ...ties,
    campaign: hexOf(id),
    given: BigInt(given),
    received: BigInt(received),
    token: tokenView({ address, symbol }, decimals, rulesOf(db)),
  }))
}
