import type { Hex } from '@commonweight/domain/hex'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { Db } from '../create-db'
import { readNow } from '../freshness/read-head'
import { CAMPAIGN_INCLUDE } from './campaign-row'
import { loadCampaignCards } from './load-campaign-cards'

/** All campaigns of a lab, newest first. */
export async function listLabCampaigns(db: Db, lab: Hex): Promise<CampaignCard[]> {
  const rows = await db.campaign.findMany({
    where: { lab: lab.toLowerCase() },
    include: CAMPAIGN_INCLUDE,
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
  })
  return loadCampaignCards(db, rows, await readNow(db))
}
