import { MessagePage } from '../components/message-page'
import { shell } from '../messages/shell'

export const metadata = { title: shell.unknownPage.title }

export default function NotFound() {
  return <MessagePage title={shell.unknownPage.title} text={shell.unknownPage.text} />
}
