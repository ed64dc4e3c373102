import type { CampaignCard, CampaignView } from '@commonweight/domain/views/campaign'

/** Unix seconds at which a card of the campaign may read differently without a block. */
export function cardTimes({ opensAt, closesAt, round }: CampaignCard): number[] {
  return [opensAt, closesAt, ...(round ? [round.end, round.settledFrom] : [])]
}

/** The same of the campaign's page. */
export function campaignTimes(campaign: CampaignView): number[] {
  const { cutoff, submitsFrom, timeline } = campaign
  const ofMilestones = timeline.flatMap(({ deadline, submission }) => [deadline, submission?.challengeEndsAt ?? 0])
  return [...cardTimes(campaign), cutoff, submitsFrom, ...ofMilestones]
}
