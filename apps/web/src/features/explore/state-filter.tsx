import { CAMPAIGN_STATES } from '@commonweight/domain/states/campaign-state'
import type { CampaignCounts, CampaignQuery } from '@commonweight/domain/views/query'
import { countText } from '../../format/number'
import { exploreHref } from './campaign-query'
import { explore } from './words'

type StateFilterProps = {
  query: CampaignQuery /** Null: too many campaigns to count. */
  counts: CampaignCounts | null
}

/** States to choose from, each with the number of campaigns that it would show under the other filters. */
export function StateFilter({ query, counts }: StateFilterProps) {
  const all = counts && Object.values(counts.state).reduce((sum, count) => sum + count, 0)
  const choices = [
    { state: undefined, count: all },
    ...CAMPAIGN_STATES.map((state) => ({ state, count: counts?.state[state] ?? null })),
  ]
  return (
    <nav aria-label={explore.filters.state} className="-mx-4 overflow-x-auto px-4 py-1 md:mx-0 md:px-0">
      <ul className="flex gap-2 md:flex-wrap">
        {choices.map(({ state, count }) => (
          <li key={state ?? 'all'} className="shrink-0">
            <a
              href={exploreHref({ ...query, state, after: undefined })}
              aria-current={query.state === state ? 'true' : undefined}
              className="inline-flex h-11 items-center gap-2 rounded-md border border-line px-3.5 text-sm whitespace-nowrap text-soft no-underline hover:border-ink aria-[current]:border-ink aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_0_var(--ink)]"
            >
              {state ? explore.states[state] : explore.allStates}{' '}
              {count !== null && <span className="num text-xs">{countText(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
