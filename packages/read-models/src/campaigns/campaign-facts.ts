import type { CampaignFacts } from '@commonweight/domain/states/campaign-state'
import type { Campaign } from '@commonweight/postgres/generated/client'
import { bigintOf } from '../from-row'

/** What a stored campaign's state follows from. */
export function campaignFacts(row: Campaign): CampaignFacts {
  return {
    status: row.status,
    opensAt: Number(row.opensAt),
    closesAt: Number(row.closesAt),
    total: bigintOf(row.total),
    goal: bigintOf(row.goal),
    cutoff: Number(row.cutoff),
    challengeEndsAt: Number(row.challengeEndsAt),
  }
}
