import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { MilestoneView } from '@commonweight/domain/views/milestone'
import type { SiteChain } from '../../site-chain'

export type SubmitEvidenceFormProps = {
  chain: SiteChain
  campaign: Pick<CampaignView, 'id' | 'title' | 'lab' | 'state' | 'cutoff' | 'submitsFrom'>
  /** The current milestone. */
  milestone: MilestoneView
  /** The chain's time when the page was made, Unix seconds. */
  now: number
}
