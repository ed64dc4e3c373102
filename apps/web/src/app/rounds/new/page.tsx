import { CreateRoundForm } from '../../../features/round/create/create-round-form'
import { rounds } from '../../../features/round/words/rounds'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import { NeedsScript } from '../../../ui/needs-script'
import { PageTitle } from '../../../ui/page-title'

export const metadata = { title: rounds.createTitle }

export default async function NewRoundPage() {
  const [now, { chain }] = await Promise.all([readPageTime(), getConfig()])
  return (
    <>
      <PageTitle title={rounds.createTitle} lead={rounds.createLead} />
      <NeedsScript />
      <CreateRoundForm chain={chain} now={now} />
    </>
  )
}
