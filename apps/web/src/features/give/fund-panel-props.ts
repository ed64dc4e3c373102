import type { Hex } from '@commonweight/domain/hex'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { RoundView } from '@commonweight/domain/views/round'
import type { TokenView } from '@commonweight/domain/views/token'
import type { SiteChain } from '../../site-chain'

export type FundCampaign = Pick<
  CampaignView,
  | 'id'
  | 'title'
  | 'labName'
  | 'state'
  | 'opensAt'
  | 'closesAt'
  | 'goal'
  | 'total'
  | 'releasedShareBps'
  | 'sumRoots'
  | 'sumSquares'
> & {
  token: TokenView
  /** Null: plain escrow, no match. */
  gate: Hex | null
  /** Lab, payout account and attesters: their gifts are never matched. */
  insiders: Hex[]
  milestones: { title: string; shareBps: number; released: boolean }[]
}

export type FundRound = Pick<
  RoundView,
  'id' | 'title' | 'state' | 'start' | 'end' | 'pool' | 'cap' | 'minimum' | 'weight' | 'pinnedCount'
> & {
  /** Whether the campaign has been admitted, so that its gifts are matched. */
  member: boolean
}

export type FundPanelProps = { chain: SiteChain; campaign: FundCampaign; round: FundRound | null }

/** Picks what the panel needs, so that a page does not serialise the story twice. */
export function fundPanelProps(chain: SiteChain, campaign: CampaignView, round: RoundView | null): FundPanelProps {
  const { id, title, labName, state, opensAt, closesAt, goal, total, releasedShareBps, sumRoots, sumSquares } = campaign
  return {
    chain,
    campaign: {
      id,
      title,
      labName,
      state,
      opensAt,
      closesAt,
      goal,
      total,
      releasedShareBps,
      sumRoots,
      sumSquares,
      token: campaign.token,
      gate: campaign.gate,
      insiders: [campaign.lab, campaign.payout, ...campaign.attesters],
      milestones: campaign.timeline.map(({ title, shareBps, state }) => ({
        title,
        shareBps,
        released: state === 'released',
      })),
    },
    round: round && fundRound(campaign, round),
  }
}

function fundRound(campaign: CampaignView, round: RoundView): FundRound {
  const { id, title, state, start, end, pool, cap, minimum, weight, pinnedCount } = round
  const member = ['admitted', 'pinned', 'claimed'].includes(campaign.standing)
  return { id, title, state, start, end, pool, cap, minimum, weight, pinnedCount, member }
}
