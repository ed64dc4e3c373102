import type { CampaignQuery } from '@commonweight/domain/views/query'
import { countOf } from '../../format/number'

/** The first page: search, filters, cards. */
export const explore = {
  title: 'Fund open models, milestone by milestone.',
  lead: 'Give to a lab’s campaign. Many small gifts draw a larger match. The money waits in escrow until the evidence for a milestone is attested. What was not earned goes back to you.',
  resultsTitle: 'Campaigns',
  stats: {
    campaigns: 'campaigns',
    donors: 'people gave',
    given: 'given',
    matched: 'matched',
    released: 'released on evidence',
    milestones: 'milestones delivered',
  },
  round: {
    open: 'Matching now',
    pool: 'pool',
    ends: 'ends',
    see: 'See the round',
  },
  filters: {
    label: 'Filter campaigns',
    search: 'Search',
    searchHint: 'Title, lab, model…',
    state: 'State',
    kind: 'Kind',
    round: 'Round',
    sort: 'Sort',
    any: 'Any',
    apply: 'Apply',
    clear: 'Clear filters',
    ignored: (name: string, message: string) => `The filter “${name}” was left out: it ${message}`,
    badPage: 'That page address is not valid; this is the first page.',
  },
  /** A choice of a filter, with the number of campaigns that it would show. */
  counted: (choice: string, count: number) => `${choice} (${countOf(count, 'campaign', 'campaigns')})`,
  sorts: {
    'open-first': 'Open first',
    newest: 'Newest',
    closing: 'Closing soon',
    'most-funded': 'Most funded',
    'most-donors': 'Most people',
  } satisfies Record<NonNullable<CampaignQuery['sort']>, string>,
  none: {
    title: 'No campaign fits',
    text: 'Try fewer words or another state.',
    empty: 'No campaign has been listed on this chain yet.',
    list: 'List the first one',
  },
  card: {
    closes: (when: string) => `${when} left`,
    opens: (when: string) => `opens ${when}`,
    over: 'closed',
    of: 'of',
    match: 'est. match',
    firstDonation: (amount: bigint, rise: string, symbol: string) =>
      `A first gift of ${amount} ${symbol} by a verified person would add ${rise} ${symbol} to the match if the round ended now.`,
    ifVerified: 'match now',
    people: (count: number) => countOf(count, 'person', 'people'),
    base: (base: string) => `base: ${base}`,
  },
} as const
