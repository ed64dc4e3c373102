import type { AttesterTask } from '@commonweight/domain/views/account'
import type { CampaignView } from '@commonweight/domain/views/campaign'
import type { SiteChain } from '../../site-chain'

export type AttestPanelProps = {
  chain: SiteChain
  campaign: Pick<CampaignView, 'id' | 'title'>
  milestone: AttesterTask['milestone']
  submission: AttesterTask['submission']
  attesters: AttesterTask['attesters']
  threshold: number
}
