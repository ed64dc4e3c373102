import type { CampaignQuery } from '@commonweight/domain/views/query'
import { countCampaigns } from '@commonweight/read-models/campaigns/count-campaigns'
import { listCampaigns } from '@commonweight/read-models/campaigns/list-campaigns'
import { InvalidCursorError } from '@commonweight/read-models/paging/cursor'
import { countRounds, listRounds } from '@commonweight/read-models/rounds/list-rounds'
import { sharedDb } from '@commonweight/read-models/shared-db'
import { loadStats } from '@commonweight/read-models/site/load-stats'
import { cardTimes } from '../features/campaign/campaign-times'
import { CampaignList } from '../features/explore/campaign-list'
import { exploreHref, parseCampaignQuery } from '../features/explore/campaign-query'
import { ExploreFilters } from '../features/explore/explore-filters'
import { listSections } from '../features/explore/list-sections'
import { NoneFound } from '../features/explore/none-found'
import { OpenRounds } from '../features/explore/open-rounds'
import { SiteStats } from '../features/explore/site-stats'
import { StateFilter } from '../features/explore/state-filter'
import { explore } from '../features/explore/words'
import { roundCardTimes } from '../features/round/round-times'
import { Shows, topics } from '../features/shell/shows'
import { getConfig } from '../server/config'
import { readPageTime } from '../server/freshness/read-head'
import { ScopeLine } from '../ui/listing/scope-line'
import { listing } from '../ui/listing/words'
import { Notice } from '../ui/notice'
import { Paging } from '../ui/paging'
import { pages } from '../ui/words'

const PAGE_SIZE = 18
const MAX_ROUNDS_TO_CHOOSE = 50
/** Rounds on the first page, so that they do not push the campaigns away. */
const MAX_LINES = 3

export default async function ExplorePage({ searchParams }: PageProps<'/'>) {
  const { query, faults } = parseCampaignQuery(await searchParams)
  const db = sharedDb()
  const [list, counts, advertised, running, rounds, figures, now] = await Promise.all([
    loadPage(query),
    countCampaigns(db, query),
    listRounds(db, { scope: 'advertised', limit: MAX_LINES }),
    countRounds(db, 'advertised'),
    listRounds(db, { limit: MAX_ROUNDS_TO_CHOOSE }),
    loadStats(db),
    readPageTime(),
  ])
  const { items, next } = list.page
  const { chain } = await getConfig()
  const sections = listSections(items, query.sort)
  const hasMatched = sections.some(({ name }) => name === 'matched')
  return (
    <>
      <header className="pt-8 pb-8 md:pt-16 md:pb-12">
        <h1 className="title max-w-2xl text-xl md:text-2xl">{explore.title}</h1>
        <p className="mt-4 max-w-2xl text-soft">{explore.lead}</p>
        <p className="mt-6 flex items-center gap-x-4 gap-y-2 max-sm:flex-col max-sm:items-start">
          {hasMatched && (
            <a href="#matched" className="btn btn-ink">
              {explore.seeMatched}
            </a>
          )}
          <a href="/how-it-works" className="btn btn-quiet px-1 underline decoration-line-strong">
            {explore.how}
          </a>
        </p>
      </header>
      <Shows
        of={[topics.campaigns, topics.rounds]}
        times={[...items.flatMap(cardTimes), ...advertised.flatMap(roundCardTimes)]}
        now={now}
      />
      <div className="flex flex-col">
        {/* On a phone the figures come after what is matched. */}
        <div className="max-md:order-1 max-md:mt-12">
          <SiteStats stats={figures} />
        </div>
        <section aria-labelledby="campaigns" className="md:mt-8">
          <h2 id="campaigns" className="sr-only">
            {explore.resultsTitle}
          </h2>
          <ExploreFilters query={query} rounds={rounds} counts={counts} />
          <div className="mt-3 space-y-2">
            <StateFilter query={query} counts={counts} />
            <ScopeLine
              scope={query.scope ?? 'listed'}
              text={listing.scope}
              hrefOf={(scope) =>
                exploreHref({ ...query, scope: scope === 'all' ? scope : undefined, after: undefined })
              }
            />
            {query.sort === 'most-funded' && <p className="text-sm text-faint">{listing.scope.funded}</p>}
            {faults.map(({ name, message }) => (
              <Notice key={name} tone="wait">
                {explore.filters.ignored(name, message)}
              </Notice>
            ))}
            {list.isBadCursor && <Notice tone="wait">{explore.filters.badPage}</Notice>}
          </div>
          {items.length === 0 && <NoneFound isEmpty={figures.campaigns === 0} />}
        </section>
        <CampaignList
          sections={sections}
          isWhole={!next && !query.after}
          now={now}
          chainId={chain.deployment.chainId}
          rounds={<OpenRounds rounds={advertised} count={running} now={now} />}
        />
      </div>
      <div className="mt-8">
        <Paging
          {...pages.paging}
          first={query.after ? exploreHref({ ...query, after: undefined }) : null}
          next={next && exploreHref({ ...query, after: next })}
        />
      </div>
    </>
  )
}

async function loadPage(query: CampaignQuery) {
  const first = { ...query, limit: query.limit ?? PAGE_SIZE }
  try {
    return { page: await listCampaigns(sharedDb(), first), isBadCursor: false }
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error
    const { after: _, ...rest } = first
    return { page: await listCampaigns(sharedDb(), rest), isBadCursor: true }
  }
}
