import type { CampaignView, MilestoneView } from '@commonweight/db/views'
import type { ChainProps } from './chain-props'

export type SubmitEvidenceFormProps = {
  chain: ChainProps
  campaign: Pick<CampaignView, 'id' | 'title' | 'lab' | 'state' | 'cutoff'>
  /** The milestone at work. */
  milestone: MilestoneView
}
