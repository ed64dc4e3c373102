import { NeedsScript } from '../../../components/needs-script'
import { PageTitle } from '../../../components/page-title'
import { CreateRoundForm } from '../../../islands/create-round-form'
import { rounds } from '../../../messages/rounds'
import { getConfig } from '../../../server/config'
import { pageTime } from '../../../server/read-head'

export const metadata = { title: rounds.createTitle }

export default async function NewRoundPage() {
  const [now, { chain }] = await Promise.all([pageTime(), getConfig()])
  return (
    <>
      <PageTitle title={rounds.createTitle} lead={rounds.createLead} />
      <NeedsScript />
      <CreateRoundForm chain={chain} now={now} />
    </>
  )
}
