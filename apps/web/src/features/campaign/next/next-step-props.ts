import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { FundPanelProps } from '../../give/fund-panel-props'
import type { CampaignActionsProps } from '../actions/campaign-actions-props'
import { nextFacts } from './next-facts'
import type { ShownStep } from './shown-step'
import type { NextStepProps } from './visitor-box'
import { giveDock, visitorStep } from './visitor-step'

type Subject = { actions: CampaignActionsProps; fund: FundPanelProps }

/** Picks what the box needs, and says what everybody is shown in it and in the bar on a phone. */
export function nextStepProps(
  campaign: CampaignView,
  { actions, fund }: Subject,
): { next: NextStepProps; shown: ShownStep } {
  const facts = nextFacts(campaign, actions.now)
  const visitor = visitorStep(campaign, facts, actions.deeds)
  const dock = campaign.state === 'open' ? giveDock(campaign) : (visitor?.dock ?? null)
  return { next: { facts, visitor, actions, fund }, shown: { dock, deed: visitor?.deed?.name ?? null } }
}
