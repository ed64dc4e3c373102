import { MessagePage } from '../../../components/message-page'
import { attest } from '../../../messages/attest'

export default function AttesterNotFound() {
  return <MessagePage {...attest.unknown} />
}
