import { deskCampaign } from '../../../../features/desk/campaign-words'
import { MessagePage } from '../../../../ui/message-page'

export default function NotFound() {
  return <MessagePage {...deskCampaign.unknown} />
}
