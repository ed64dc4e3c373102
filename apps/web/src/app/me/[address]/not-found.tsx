import { MessagePage } from '../../../components/message-page'
import { me } from '../../../messages/me'

export default function AccountNotFound() {
  return <MessagePage {...me.unknown} />
}
