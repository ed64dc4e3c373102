import type { CampaignFacts } from './campaign-state'
import { bigintOf } from './from-row'
import type { Campaign } from './generated/client'

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
