import { FULL_SHARE } from '@commonweight/abi/constants'
import { partOf } from '@commonweight/domain/money'
import { campaignState } from '@commonweight/domain/states/campaign-state'
import type { CampaignReturns } from '@commonweight/domain/views/campaign'
import { bigintOf, hexOrNull } from '../from-row'
import { type CampaignRow, campaignFacts, standingOf } from './campaign-row'

/** For a campaign that failed or was cancelled, whether the chain records that already or not; null: it is not over. */
export function campaignReturns(row: CampaignRow, now: number): CampaignReturns | null {
  if (!['failed', 'cancelled'].includes(campaignState(campaignFacts(row), now))) return null
  const [matched, recovered] = [bigintOf(row.matched), bigintOf(row.recovered)]
  return {
    refundable: bigintOf(row.refundable),
    waiting: row.refundsWaiting,
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
