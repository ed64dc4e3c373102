import type { CampaignState } from '@commonweight/domain/states/campaign-state'
import type { Campaign, Round, RoundEntry } from '@commonweight/postgres/generated/client'
import { payoutOf, type RoundTotals } from '@commonweight/qf/chain/round-payout'
import { matchWeightOf, type Tally } from '@commonweight/qf/chain/tally'
import { bigintOf } from '../from-row'
import { isComputed } from '../rounds/is-computed'

/**
 * What a round has still to pay a campaign, in base units: exact after the seal, before it "if the round ended now".
 * 0 once claimed, for a campaign that is out, for one that failed, whose match nobody can claim, and where the result was
 * computed off chain, which says what is due only to who holds it.
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

/** S and Q as stored. */
export function tallyOf(campaign: Pick<Campaign, 'sumRoots' | 'sumSquares'>): Tally {
  return { sumRoots: bigintOf(campaign.sumRoots), sumSquares: bigintOf(campaign.sumSquares) }
}
