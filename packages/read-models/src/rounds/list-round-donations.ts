import type { RoundDonation } from '@commonweight/domain/views/donation'
import type { Page, PageQuery } from '@commonweight/domain/views/query'
import { Prisma, type Round } from '@commonweight/postgres/generated/client'
import type { RoundTotals } from '@commonweight/qf/chain/round-payout'
import type { Db } from '../create-db'
import { decodeCursor, encodeCursor } from '../paging/cursor'
import type { Snapshot } from '../snapshot'
import { type CountedRow, countedSql, roundDonationOf } from './counted-donation'
import { type DonatedCampaign, loadDonatedCampaigns } from './load-donated-campaigns'

const CURSOR = [/^0x[0-9a-f]{64}$/, /^\d{1,18}$/, /^\d{1,9}$/]
/** Rows of a file that are in memory at once. */
const BATCH = 100

/** @property limit Not bounded here. @property now Unix seconds. */
export type RoundDonationsQuery = Pick<PageQuery, 'after'> & { limit: number; now: number }

/** Applied to the round, ever; in the order of their ids. */
const applied = (round: number, from: string) =>
  Prisma.sql`(select id from campaigns where applied_round = ${round} and id >= ${from} order by id)`

/**
 * Donations to the campaigns that ever applied to a round, campaign after campaign, the oldest first in each.
 * @param totals Those of the round: see `loadRoundTotals`. @throws InvalidCursorError
 */
export async function listRoundDonations(
  db: Db,
  round: Round,
  totals: RoundTotals,
  { after, limit, now }: RoundDonationsQuery,
): Promise<Page<RoundDonation>> {
  const [campaign = '', block = '0', log = '0'] = after === undefined ? [] : decodeCursor(after, CURSOR)
  // Of the campaign that the last page ended in, what follows; of later ones everything. One range of the index each.
  const from = (position: bigint | number) => Prisma.sql`case when c.id = ${campaign} then ${position} else -1 end`
  const rows = await db.$queryRaw<CountedRow[]>(
    countedSql(Prisma.sql`
      select d.* from ${applied(round.id, campaign)} c cross join lateral (
        select * from donations d
        where d.campaign = c.id and (d.block_number, d.log_index) > (${from(BigInt(block))}, ${from(Number(log))})
        order by d.block_number, d.log_index limit ${limit + 1}
      ) d order by c.id, d.block_number, d.log_index limit ${limit + 1}`),
  )
  rows.sort(byPlace)
  const page = rows.slice(0, limit)
  const ids = page.map((row) => row.campaign)
  const campaigns = await loadDonatedCampaigns(db, round, ids, now)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: viewsOf(page, campaigns, totals),
    next: last ? encodeCursor([last.campaign, last.block, String(last.log_index)]) : null,
  }
}

/** All of them, in batches. */
export async function* readRoundDonations(
  { db, batches }: Snapshot,
  round: Round,
  totals: RoundTotals,
  now: number,
): AsyncGenerator<RoundDonation[]> {
  const query = countedSql(Prisma.sql`
    select d.* from ${applied(round.id, '')} c cross join lateral (
      select * from donations d where d.campaign = c.id order by d.block_number, d.log_index
    ) d`)
  const known = new Map<string, DonatedCampaign>()
  for await (const rows of batches<CountedRow>(query, BATCH)) {
    const ids = new Set(rows.map(({ campaign }) => campaign))
    for (const id of known.keys()) if (!ids.has(id)) known.delete(id)
    const missing = [...ids].filter((id) => !known.has(id))
    for (const [id, campaign] of await loadDonatedCampaigns(db, round, missing, now)) known.set(id, campaign)
    yield viewsOf(rows, known, totals)
  }
}

function viewsOf(
  rows: readonly CountedRow[],
  campaigns: ReadonlyMap<string, DonatedCampaign>,
  totals: RoundTotals,
): RoundDonation[] {
  return rows.map((row) => {
    const campaign = campaigns.get(row.campaign)
    // A list that leaves out a donation would be a wrong one.
    if (!campaign) throw new Error(`Campaign ${row.campaign} is gone while its donations are read.`)
    return roundDonationOf(row, campaign, totals)
  })
}

function byPlace(a: CountedRow, b: CountedRow): number {
  if (a.campaign !== b.campaign) return a.campaign < b.campaign ? -1 : 1
  return Number(BigInt(a.block) - BigInt(b.block)) || a.log_index - b.log_index
}
