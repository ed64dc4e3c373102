import type { CampaignState } from '@commonweight/domain/states/campaign-state'
import type { Campaign, Round, RoundEntry } from '@commonweight/postgres/generated/client'
import { payoutOf, type RoundTotals } from '@commonweight/qf/chain/round-payout'
import { matchWeightOf } from '@commonweight/qf/chain/tally'
import { isComputed } from '../rounds/round-row'
import { tallyOf } from './campaign-row'

/**
 * What a round still has to pay a campaign, in base units: exact after the seal, "if the round ended now" before it. It
 * is 0 after the claim, for a campaign that is out, and for a failed one, whose match nobody can claim. It is also 0 if
 * the result was computed off chain: only someone who has that result knows what is due.
 */
export function dueMatch(
  campaign: Pick<Campaign, 'sumRoots' | 'sumSquares'> & { applied: Round | null },
  entry: RoundEntry | undefined,
  totals: RoundTotals | undefined,
  state: CampaignState,
): bigint {
  if (!entry || !totals || state === 'failed' || state === 'cancelled') return 0n
  if (campaign.applied && isComputed(campaign.applied)) return 0n
  if (entry.standing === 'pinned') return totals.cap
  return entry.standing === 'admitted' ? payoutOf(totals, matchWeightOf(tallyOf(campaign))) : 0n
}
