import type { Hex } from '@commonweight/domain/hex'
import type { CampaignCard } from '@commonweight/domain/views/campaign'
import type { Db } from '../create-db'
import { nowOf } from '../freshness/now-of'
import { campaignCards } from './campaign-cards'
import { CAMPAIGN_INCLUDE } from './campaign-row'

/** All campaigns of a lab, newest first. */
export async function labCampaigns(db: Db, lab: Hex): Promise<CampaignCard[]> {
  const rows = await db.campaign.findMany({
    where: { lab: lab.toLowerCase() },
    include: CAMPAIGN_INCLUDE,
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
  })
  return campaignCards(db, rows, await nowOf(db))
}
