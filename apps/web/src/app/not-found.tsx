import { shell } from '../features/shell/words/shell'
import { MessagePage } from '../ui/message-page'

export const metadata = { title: shell.unknownPage.title }

export default function NotFound() {
  return <MessagePage title={shell.unknownPage.title} text={shell.unknownPage.text} />
}
