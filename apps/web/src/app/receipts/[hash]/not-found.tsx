import { receipt } from '../../../features/receipt/words'
import { Shows, topics } from '../../../features/shell/shows'
import { MessagePage } from '../../../ui/message-page'

/** Also shown for a transaction that has not been counted yet: every block with a gift makes this page again. */
export default function ReceiptNotFound() {
  return (
    <>
      <Shows of={[topics.campaigns]} />
      <MessagePage {...receipt.unknown} />
    </>
  )
}
