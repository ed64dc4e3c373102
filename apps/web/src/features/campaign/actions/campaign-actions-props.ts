import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { RoundStand } from '@commonweight/domain/views/round'
import { tokenAmount } from '../../../format/token-amount'
import type { SiteChain } from '../../../site-chain'
import { campaignActions as words } from '../words'
import type { CampaignDeed } from './campaign-deed'
import { campaignDeeds, campaignNotes } from './campaign-deeds'

/** The server says what can be done, so that a browser needs no words for it. */
export type CampaignActionsProps = {
  chain: SiteChain
  title: string
  campaign: Pick<CampaignView, 'id' | 'title' | 'lab' | 'state' | 'token' | 'standing' | 'leaving'>
  round: Pick<RoundStand, 'id' | 'title' | 'end' | 'settledFrom'> | null
  /** What its lab confirms before it cancels. */
  cancelSure: string
  notes: string[]
  deeds: CampaignDeed[]
  now: number
}

/** Picks what the island needs; `now` is the chain's time, Unix seconds. */
export function campaignActionsProps(
  chain: SiteChain,
  campaign: CampaignView,
  round: RoundStand | null,
  now: number,
): CampaignActionsProps {
  const { id, title, lab, state, token, standing, leaving, donors, total, released } = campaign
  return {
    chain,
    title: words.title,
    campaign: { id, title, lab, state, token, standing, leaving },
    round: round && { id: round.id, title: round.title, end: round.end, settledFrom: round.settledFrom },
    cancelSure:
      total > released ? words.cancelSure(tokenAmount(total - released, token), donors) : words.cancelSureEmpty,
    notes: campaignNotes(campaign, round),
    deeds: campaignDeeds(campaign, round),
    now,
  }
}
