import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { RoundStand } from '@commonweight/domain/views/round'
import type { SiteChain } from '../../site-chain'
import type { FundFacts, FundRound } from './fund-facts'
import { whyClosed, whyNotMatched } from './fund-state'

export type FundPanelProps = FundFacts & {
  chain: SiteChain
  /** Why the campaign takes no gifts now. */
  closed: string | null
  /** Why no gift to it is matched. */
  unmatched: string | null
}

/** Picks what the panel needs, so that a page does not serialise the story twice. */
export function fundPanelProps(chain: SiteChain, campaign: CampaignView, round: RoundStand | null): FundPanelProps {
  const { id, title, labName, state, opensAt, closesAt, goal, total, releasedShareBps, sumRoots, sumSquares } = campaign
  const facts: FundFacts = {
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
  return {
    chain,
    campaign: facts.campaign,
    round: facts.round,
    closed: whyClosed(facts),
    unmatched: whyNotMatched(facts),
  }
}

function fundRound(campaign: CampaignView, round: RoundStand): FundRound {
  const { id, title, state, start, end, pool, cap, minimum, weight, pinnedCount } = round
  const member = ['admitted', 'pinned', 'claimed'].includes(campaign.standing)
  return { id, title, state, start, end, pool, cap, minimum, weight, pinnedCount, member }
}
