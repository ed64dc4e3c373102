import { listJoinableRounds } from '@commonweight/read-models/rounds/list-joinable-rounds'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { blankCampaign, roundOption } from '../../../features/list/campaign-values'
import { ListCampaignForm } from '../../../features/list/list-campaign-form'
import { listPage } from '../../../features/list/words/list'
import { getConfig } from '../../../server/config'
import { readPageTime } from '../../../server/freshness/read-head'
import { NeedsScript } from '../../../ui/needs-script'
import { PageTitle } from '../../../ui/page-title'

const MAX_ROUNDS_TO_CHOOSE = 50

export const metadata = { title: listPage.title }

export default async function NewCampaignPage() {
  const [rounds, now, { chain }] = await Promise.all([
    listJoinableRounds(sharedDb(), MAX_ROUNDS_TO_CHOOSE),
    readPageTime(),
    getConfig(),
  ])
  const [native, stable] = chain.tokens
  const blank = blankCampaign(now, (stable ?? native)?.address ?? '')
  return (
    <>
      <PageTitle title={listPage.title} lead={listPage.lead} />
      <NeedsScript />
      <ListCampaignForm chain={chain} rounds={rounds.map(roundOption)} now={now} blank={blank} />
    </>
  )
}
