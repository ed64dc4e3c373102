import type { Hex } from '@commonweight/domain/hex'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { Page, PageQuery } from '@commonweight/domain/views/query'
import type { Db } from '../create-db'
import { readNow } from '../freshness/read-head'
import { pageSize } from '../paging/cursor'
import { beforePosition, positionCursor } from '../paging/position-cursor'
import { CAMPAIGN_INCLUDE } from './campaign-row'
import { loadCampaignCards } from './load-campaign-cards'

/**
 * Campaigns of a lab, newest first, a page at a time.
 * @throws InvalidCursorError
 */
export async function listLabCampaigns(db: Db, lab: Hex, query: PageQuery = {}): Promise<Page<CampaignCard>> {
  const limit = pageSize(query.limit)
  const rows = await db.campaign.findMany({
    where: { lab: lab.toLowerCase(), ...beforePosition(query.after) },
    include: CAMPAIGN_INCLUDE,
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    take: limit + 1,
  })
  const page = rows.slice(0, limit)
  return {
    items: await loadCampaignCards(db, page, await readNow(db)),
    next: rows.length > limit ? positionCursor(page.at(-1)) : null,
  }
}
