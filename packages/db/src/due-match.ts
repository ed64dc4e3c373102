import { bigintOf } from './from-row'
import type { Campaign, RoundEntry } from './generated/client'
import { matchOf, type RoundTotals } from './match-of'
import type { CampaignState } from './views'

/**
 * What a round has still to pay a campaign, in base units: exact after the seal, before it "if the round ended now".
 * 0 once claimed, for a campaign that is out, and for one that failed, whose match nobody can claim.
 */
export function dueMatch(
  campaign: Pick<Campaign, 'sumRoots' | 'sumSquares'>,
  entry: RoundEntry | undefined,
  totals: RoundTotals | undefined,
  state: CampaignState,
): bigint {
  if (!entry || !totals || state === 'failed' || state === 'cancelled') return 0n
  if (entry.standing === 'pinned') return totals.cap
  return entry.standing === 'approved' ? matchOf(totals, matchWeight(campaign)) : 0n
}

/** w = S^2 - Q in 1e-18 token. */
export function matchWeight(campaign: Pick<Campaign, 'sumRoots' | 'sumSquares'>): bigint {
  const sumRoots = bigintOf(campaign.sumRoots)
  return sumRoots * sumRoots - bigintOf(campaign.sumSquares)
}
