import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { RoundView } from '@commonweight/domain/views/round'
import type { SiteChain } from '../../../site-chain'

export type ActionCampaign = Pick<
  CampaignView,
  | 'id'
  | 'title'
  | 'lab'
  | 'payout'
  | 'state'
  | 'token'
  | 'total'
  | 'goal'
  | 'claimable'
  | 'canExpire'
  | 'closesAt'
  | 'cutoff'
  | 'standing'
  | 'leaving'
> & {
  /** Match that can be returned to the round, base units. */
  recoverable: bigint
  /** The current milestone; null when all are released. */
  current:
    | (Pick<CampaignView['timeline'][number], 'index' | 'title' | 'state' | 'deadline'> & {
        challengeEndsAt: number
      })
    | null
}

export type CampaignActionsProps = {
  chain: SiteChain
  campaign: ActionCampaign
  round: Pick<RoundView, 'id' | 'title' | 'state' | 'end' | 'sealableAt' | 'settledFrom'> | null
  now: number
}

/** Picks what the island needs; `now` is the chain's time, Unix seconds. */
export function campaignActionsProps(
  chain: SiteChain,
  campaign: CampaignView,
  round: RoundView | null,
  now: number,
): CampaignActionsProps {
  const { id, title, lab, payout, state, token, total, goal, claimable, closesAt, cutoff } = campaign
  const { standing, leaving, canExpire, returns } = campaign
  const at = campaign.timeline.find((milestone) => milestone.state !== 'released')
  return {
    chain,
    campaign: {
      id,
      title,
      lab,
      payout,
      state,
      token,
      total,
      goal,
      claimable,
      closesAt,
      cutoff,
      standing,
      leaving,
      canExpire,
      recoverable: returns?.recoverable ?? 0n,
      current: at
        ? {
            index: at.index,
            title: at.title,
            state: at.state,
            deadline: at.deadline,
            challengeEndsAt: at.submission?.challengeEndsAt ?? 0,
          }
        : null,
    },
    round: round && {
      id: round.id,
      title: round.title,
      state: round.state,
      end: round.end,
      sealableAt: round.sealableAt,
      settledFrom: round.settledFrom,
    },
    now,
  }
}
