import type { CampaignView } from '@commonweight/domain/views/campaign'
import { durationText } from '../../format/time'
import { campaign as copy } from './words'

type Campaign = Pick<CampaignView, 'goal' | 'threshold' | 'attesters' | 'challengePeriod'>

/** By which rule money is released; where evidence has to wait for the close, it says so. */
export function milestonesLead({ goal, threshold, attesters, challengePeriod }: Campaign): string {
  const { rule, leadGoal } = copy.milestones
  const lead = rule(threshold, attesters.length, durationText(challengePeriod))
  return goal > 0n ? `${lead} ${leadGoal}` : lead
}
