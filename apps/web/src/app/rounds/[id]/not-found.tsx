import { MessagePage } from '../../../components/message-page'
import { rounds } from '../../../messages/rounds'

export default function RoundNotFound() {
  return <MessagePage {...rounds.unknown} />
}
