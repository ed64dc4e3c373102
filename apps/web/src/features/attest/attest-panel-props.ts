import type { AttesterTask, CampaignView } from '@commonweight/read-models/views'
import type { ChainProps } from '../../site-chain'

export type AttestPanelProps = {
  chain: ChainProps
  campaign: Pick<CampaignView, 'id' | 'title'>
  milestone: AttesterTask['milestone']
  submission: AttesterTask['submission']
  attesters: AttesterTask['attesters']
  threshold: number
}
