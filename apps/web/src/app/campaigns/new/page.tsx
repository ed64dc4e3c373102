import { getRound } from '@commonweight/db/queries/get-round'
import { listRounds } from '@commonweight/db/queries/list-rounds'
import { sharedDb } from '@commonweight/db/shared-db'
import { NeedsScript } from '../../../components/needs-script'
import { PageTitle } from '../../../components/page-title'
import { ListCampaignForm } from '../../../islands/list-campaign-form'
import type { RoundOption } from '../../../islands/props/list-campaign-form-props'
import { pages } from '../../../messages/pages'
import { getConfig } from '../../../server/config'
import { pageTime } from '../../../server/read-head'

const MAX_ROUNDS_TO_CHOOSE = 50

export const metadata = { title: pages.list.title }

export default async function NewCampaignPage() {
  const [rounds, now, { chain }] = await Promise.all([roundsToApplyTo(), pageTime(), getConfig()])
  return (
    <>
      <PageTitle title={pages.list.title} lead={pages.list.lead} />
      <NeedsScript />
      <ListCampaignForm chain={chain} rounds={rounds} now={now} />
    </>
  )
}

/** Rounds that this site knows no reason to leave out, funded or not. */
async function roundsToApplyTo(): Promise<RoundOption[]> {
  const db = sharedDb()
  const running = await listRounds(db, { scope: 'joinable', limit: MAX_ROUNDS_TO_CHOOSE })
  const rounds = await Promise.all(running.map(({ id }) => getRound(db, id)))
  return rounds.flatMap((round) => (round ? [optionOf(round)] : []))
}

/** Only what the form needs, so that a round's entries do not travel with it. */
function optionOf(round: RoundOption): RoundOption {
  const { id, title, token, gate, start, end, reviewPeriod, calculator, attesters, threshold, challengePeriod } = round
  return { id, title, token, gate, start, end, reviewPeriod, calculator, attesters, threshold, challengePeriod }
}
