import { ChooseByAddress } from '../../../features/account/choose-by-address'
import { gateway } from '../../../features/account/words'
import { MessagePage } from '../../../ui/message-page'

export default function NotFound() {
  return (
    <ChooseByAddress isMistyped={<MessagePage {...gateway.mistyped} />} isNone={<MessagePage {...gateway.unknown} />} />
  )
}
