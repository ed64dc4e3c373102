import type { Hex } from '@commonweight/domain/hex'
import type { CampaignState } from '@commonweight/domain/states/campaign-state'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { Page, PageQuery } from '@commonweight/domain/views/query'
import { Prisma } from '@commonweight/postgres/generated/client'
import type { Db } from '../create-db'
import { readNow } from '../freshness/read-head'
import { pageSize } from '../paging/cursor'
import { positionCursor, positionOf } from '../paging/position-cursor'
import { campaignStateSql } from './campaign-state-sql'
import { loadCampaignViews, VIEW_INCLUDE } from './get-campaign'

type Query = PageQuery & { state?: CampaignState | undefined }

/**
 * Campaigns of a lab, or those of them in one state, newest first, a page at a time.
 * @throws InvalidCursorError
 */
export async function listLabCampaigns(db: Db, lab: Hex, query: Query = {}): Promise<Page<CampaignView>> {
  const limit = pageSize(query.limit)
  const now = await readNow(db)
  const ids = await findIds(db, lab, { ...query, limit: limit + 1 }, now)
  const rows = await db.campaign.findMany({
    where: { id: { in: ids.slice(0, limit) } },
    include: VIEW_INCLUDE,
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
  })
  return {
    items: await loadCampaignViews(db, rows, now),
    next: ids.length > limit ? positionCursor(rows.at(-1)) : null,
  }
}

async function findIds(db: Db, lab: Hex, { after, state, limit }: Query, now: number): Promise<string[]> {
  const end = positionOf(after)
  const isAfter = end
    ? Prisma.sql`(c.block_number, c.log_index) < (${end.blockNumber}, ${end.logIndex})`
    : Prisma.sql`true`
  const isInState = state ? Prisma.sql`(${campaignStateSql(now)}) = ${state}` : Prisma.sql`true`
  const found = await db.$queryRaw<{ id: string }[]>`
    select c.id from campaigns c where c.lab = ${lab.toLowerCase()} and ${isAfter} and ${isInState}
    order by c.block_number desc, c.log_index desc limit ${limit}`
  return found.map(({ id }) => id)
}

/** How many campaigns an account has listed. */
export function countLabCampaigns(db: Db, lab: Hex): Promise<number> {
  return db.campaign.count({ where: { lab: lab.toLowerCase() } })
}
