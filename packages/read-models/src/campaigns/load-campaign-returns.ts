import { FULL_SHARE } from '@commonweight/abi/constants'
import { partOf } from '@commonweight/domain/money'
import { campaignState } from '@commonweight/domain/states/campaign-state'
import type { CampaignReturns } from '@commonweight/domain/views/campaign'
import type { Db } from '../create-db'
import { bigintOf, hexOrNull } from '../from-row'
import { type CampaignRow, campaignFacts, standingOf } from './campaign-row'

type Waiting = { campaign: string; refundable: string; waiting: number }

/** By id, for the rows that failed or were cancelled, whether the chain records that already or not. */
export async function loadCampaignReturns(
  db: Db,
  rows: readonly CampaignRow[],
  now: number,
): Promise<Map<string, CampaignReturns>> {
  const over = rows.filter((row) => ['failed', 'cancelled'].includes(campaignState(campaignFacts(row), now)))
  if (over.length === 0) return new Map()
  const found = await loadWaitingRefunds(
    db,
    over.map(({ id }) => id),
  )
  const waiting = new Map(found.map((sums) => [sums.campaign, sums]))
  return new Map(over.map((row) => [row.id, returnsOf(row, waiting.get(row.id))]))
}

/** A donor is refunded once and in full, so a donor with a refund has nothing left. */
function loadWaitingRefunds(db: Db, ids: string[]): Promise<Waiting[]> {
  return db.$queryRaw<Waiting[]>`
    select campaign, sum(part)::text as refundable, count(*) filter (where part > 0)::int as waiting
    from (
      select d.campaign, div(d.given * (${FULL_SHARE}::int - c.released_share), ${FULL_SHARE}::int) as part
      from donors d join campaigns c on c.id = d.campaign
      where d.campaign = any(${ids}) and d.refunded = 0) parts
    group by campaign`
}

function returnsOf(row: CampaignRow, found: Waiting | undefined): CampaignReturns {
  const [matched, recovered] = [bigintOf(row.matched), bigintOf(row.recovered)]
  return {
    refundable: BigInt(found?.refundable ?? 0),
    waiting: found?.waiting ?? 0,
    refunded: bigintOf(row.refunded),
    // A round returns a campaign's match once and in full.
    recoverable: recovered > 0n ? 0n : partOf(matched, FULL_SHARE - row.releasedShare),
    recovered,
    matchTo: isOutside(row) ? null : hexOrNull(row.applied?.unusedTo ?? null),
  }
}

/** It never was in a round, left it, or was taken out of it. */
function isOutside(row: CampaignRow): boolean {
  return ['none', 'removed'].includes(standingOf(row))
}
