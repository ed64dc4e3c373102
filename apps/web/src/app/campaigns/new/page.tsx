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

async function roundsToApplyTo(): Promise<RoundOption[]> {
  const db = sharedDb()
  const running = (await listRounds(db)).filter(({ state }) => state === 'upcoming' || state === 'open')
  const rounds = await Promise.all(running.map(({ id }) => getRound(db, id)))
  return rounds.flatMap((round) => (round ? [optionOf(round)] : []))
}

/** Only what the form needs, so that a round's entries do not travel with it. */
function optionOf(round: RoundOption): RoundOption {
  const { id, title, token, gate, start, end, reviewPeriod, calculator, attesters, threshold, challengePeriod } = round
  return { id, title, token, gate, start, end, reviewPeriod, calculator, attesters, threshold, challengePeriod }
}
