import type { Scope } from '@commonweight/domain/views/query'
import { listRounds } from '@commonweight/read-models/rounds/list-rounds'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { parseRoundListQuery } from '../../features/round/round-list-query'
import { RoundRow } from '../../features/round/round-row'
import { roundCardTimes } from '../../features/round/round-times'
import { rounds } from '../../features/round/words/rounds'
import { Shows, topics } from '../../features/shell/shows'
import { readPageTime } from '../../server/freshness/read-head'
import { ScopeLine } from '../../ui/listing/scope-line'
import { listing } from '../../ui/listing/words'
import { PageTitle } from '../../ui/page-title'
import { Paging } from '../../ui/paging'
import { pages } from '../../ui/words'

export const metadata = { title: rounds.title }

const PAGE_SIZE = 24

export default async function RoundsPage({ searchParams }: PageProps<'/rounds'>) {
  // A wrong parameter counts as absent: the page says which list it shows.
  const { scope, page } = parseRoundListQuery(await searchParams).query
  const query = { scope, skip: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE + 1 }
  const [found, now] = await Promise.all([listRounds(sharedDb(), query), readPageTime()])
  const items = found.slice(0, PAGE_SIZE)
  return (
    <>
      <PageTitle title={rounds.title} lead={rounds.lead}>
        <a href="/rounds/new" className="btn mt-6">
          {rounds.create}
        </a>
      </PageTitle>
      <Shows of={[topics.rounds]} times={items.flatMap(roundCardTimes)} now={now} />
      <div className="mb-4">
        <ScopeLine
          scope={scope}
          text={{ listed: listing.scope.rounds, all: listing.scope.all }}
          hrefOf={(other) => roundsHref(other, 1)}
        />
      </div>
      {items.length === 0 ? (
        <p className="border-t border-line py-8 text-soft">{scope === 'all' ? rounds.none : listing.noRounds}</p>
      ) : (
        <ul className="border-t border-line">
          {items.map((round) => (
            <RoundRow key={round.id} round={round} now={now} />
          ))}
        </ul>
      )}
      <div className="mt-8">
        <Paging
          {...pages.paging}
          first={page > 1 ? roundsHref(scope, 1) : null}
          next={found.length > PAGE_SIZE ? roundsHref(scope, page + 1) : null}
        />
      </div>
    </>
  )
}

function roundsHref(scope: Scope, page: number): string {
  const parameters = new URLSearchParams({
    ...(scope === 'all' ? { scope } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
  return parameters.size > 0 ? `/rounds?${parameters}` : '/rounds'
}
