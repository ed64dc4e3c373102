import { campaign } from '../../../features/campaign/words'
import { MessagePage } from '../../../ui/message-page'

export default function CampaignNotFound() {
  return <MessagePage {...campaign.unknown} />
}
