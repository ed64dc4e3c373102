import { InvalidCursorError } from '@commonweight/db/invalid-cursor-error'
import { listCampaigns } from '@commonweight/db/queries/list-campaigns'
import { listRounds } from '@commonweight/db/queries/list-rounds'
import { stats } from '@commonweight/db/queries/stats'
import { sharedDb } from '@commonweight/db/shared-db'
import type { CampaignQuery } from '@commonweight/db/views'
import { CampaignCard } from '../components/campaign-card'
import { ExploreFilters } from '../components/explore-filters'
import { Notice } from '../components/notice'
import { OpenRoundLine } from '../components/open-round-line'
import { SiteStats } from '../components/site-stats'
import { explore } from '../messages/explore'
import { shell } from '../messages/shell'
import { parseCampaignQuery } from '../server/campaign-query'
import { pageTime } from '../server/read-head'

const PAGE_SIZE = 24

export default async function ExplorePage({ searchParams }: PageProps<'/'>) {
  const { query, faults } = parseCampaignQuery(await searchParams)
  const db = sharedDb()
  const [list, rounds, figures, now] = await Promise.all([page(query), listRounds(db), stats(db), pageTime()])
  const { items, next } = list.page
  return (
    <>
      <header className="pt-8 pb-8 md:pt-16 md:pb-12">
        <h1 className="title max-w-3xl text-xl md:text-2xl">{explore.title}</h1>
        <p className="mt-4 max-w-2xl text-soft">{explore.lead}</p>
      </header>
      <SiteStats stats={figures} />
      {rounds
        .filter(({ state }) => state === 'open')
        .map((round) => (
          <OpenRoundLine key={round.id} round={round} now={now} />
        ))}
      <section aria-labelledby="campaigns" className="border-t border-line pt-8">
        <h2 id="campaigns" className="sr-only">
          {explore.resultsTitle}
        </h2>
        <ExploreFilters query={query} rounds={rounds} />
        <div className="mt-4 space-y-2">
          {faults.map(({ name, message }) => (
            <Notice key={name} tone="wait">
              {explore.filters.ignored(name, message)}
            </Notice>
          ))}
          {list.isBadCursor && <Notice tone="wait">{explore.filters.badPage}</Notice>}
        </div>
        {items.length === 0 && <NoneFound isEmpty={figures.campaigns === 0} />}
        <div className="mt-6 grid grid-cols-1 gap-6 md:grid-cols-2 xl:grid-cols-3">
          {items.map((campaign) => (
            <CampaignCard key={campaign.id} campaign={campaign} now={now} />
          ))}
        </div>
        <Paging query={query} next={next} />
      </section>
    </>
  )
}

async function page(query: CampaignQuery) {
  const first = { ...query, limit: query.limit ?? PAGE_SIZE }
  try {
    return { page: await listCampaigns(sharedDb(), first), isBadCursor: false }
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error
    const { after: _, ...rest } = first
    return { page: await listCampaigns(sharedDb(), rest), isBadCursor: true }
  }
}

function NoneFound({ isEmpty }: { isEmpty: boolean }) {
  return (
    <div className="py-16">
      <p className="title text-lg">{explore.none.title}</p>
      <p className="mt-2 text-soft">{isEmpty ? explore.none.empty : explore.none.text}</p>
      {isEmpty && (
        <a href="/campaigns/new" className="btn mt-6">
          {explore.none.list}
        </a>
      )}
    </div>
  )
}

function Paging({ query, next }: { query: CampaignQuery; next: string | null }) {
  const address = (after: string | undefined) => {
    const entries = Object.entries({ ...query, after }).filter(([, value]) => value !== undefined)
    const text = new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)])).toString()
    return text ? `/?${text}` : '/'
  }
  if (!next && !query.after) return null
  return (
    <nav aria-label="Pages" className="mt-8 flex gap-4">
      {query.after && (
        <a href={address(undefined)} className="btn">
          {shell.first}
        </a>
      )}
      {next && (
        <a href={address(next)} className="btn">
          {shell.more}
        </a>
      )}
    </nav>
  )
}
