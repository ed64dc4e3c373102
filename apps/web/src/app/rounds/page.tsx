import { listRounds } from '@commonweight/db/queries/list-rounds'
import { sharedDb } from '@commonweight/db/shared-db'
import { PageTitle } from '../../components/page-title'
import { RoundRow } from '../../components/round/round-row'
import { rounds } from '../../messages/rounds'
import { pageTime } from '../../server/read-head'

export const metadata = { title: rounds.title }

export default async function RoundsPage() {
  const [items, now] = await Promise.all([listRounds(sharedDb()), pageTime()])
  return (
    <>
      <PageTitle title={rounds.title} lead={rounds.lead}>
        <a href="/rounds/new" className="btn mt-6">
          {rounds.create}
        </a>
      </PageTitle>
      {items.length === 0 ? (
        <p className="border-t border-line py-8 text-soft">{rounds.none}</p>
      ) : (
        <ul className="border-t border-line">
          {items.map((round) => (
            <RoundRow key={round.id} round={round} now={now} />
          ))}
        </ul>
      )}
    </>
  )
}
