import { rounds } from '../../../features/round/words/rounds'
import { MessagePage } from '../../../ui/message-page'

export default function RoundNotFound() {
  return <MessagePage {...rounds.unknown} />
}
