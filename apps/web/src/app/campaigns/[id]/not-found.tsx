import { MessagePage } from '../../../components/message-page'
import { campaign } from '../../../messages/campaign'

export default function CampaignNotFound() {
  return <MessagePage {...campaign.unknown} />
}
