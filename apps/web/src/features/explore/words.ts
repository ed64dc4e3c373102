import type { CampaignState } from '@commonweight/domain/states/campaign-state'
import type { CampaignQuery } from '@commonweight/domain/views/query'
import { countOf } from '../../format/number'
import type { Tone } from '../../ui/words'

/** The first page: search, filters, cards. */
export const explore = {
  title: 'Fund open models, milestone by milestone.',
  lead: 'Give to a lab’s campaign. Many small gifts draw a larger match. The money waits in escrow until the evidence for a milestone is attested. What was not earned goes back to you.',
  resultsTitle: 'Campaigns',
  seeMatched: 'See what is matched now',
  how: 'How it works',
  sections: {
    matched: 'Matched now',
    open: 'Open without a match, or soon',
    work: 'Under way, take no gifts',
    delivered: 'Delivered',
    over: 'Failed or cancelled',
    taking: 'Take gifts, or will soon',
    closed: 'Take no gifts',
  },
  workOrder: 'What waits first stands first',
  allStates: 'All, matched first',
  states: {
    upcoming: 'Opens soon',
    open: 'Takes gifts',
    building: 'Under way',
    failed: 'Failed',
    cancelled: 'Cancelled',
    completed: 'Delivered',
  } satisfies Record<CampaignState, string>,
  legend: {
    label: 'How to read the bars',
    released: 'released to the lab',
    escrow: 'in escrow',
    missing: 'missing to the goal',
    goal: 'the goal, at the same place on every bar',
    match: 'match if the round ended now, beyond the goal; a torn edge continues',
  },
  howToRead: {
    pictures: {
      title: 'How the pictures are made',
      text: 'A picture is drawn from the campaign’s facts. The kind of model chooses the pattern, its size how dense it is, the lab its tint. Columns are milestones, as wide as their shares: pencil is to come, wash is under way, ink is delivered, struck through is lost.',
    },
    offers: {
      title: 'What “10 from you” assumes',
      text: 'A verified person’s first gift there, if the round ended now. The pool is fixed: what comes here comes from the other campaigns’ shares.',
    },
  },
  /** Of a campaign that takes gifts, or will; a time follows. */
  takes: { from: 'takes gifts from', until: 'takes gifts until' },
  /** What a campaign under way waits for; a time follows the text. */
  waits: {
    objections: { word: 'Backers may object', tone: 'wait', text: (number: number) => `milestone ${number}, until` },
    release: { word: 'Ready to release', tone: 'good', text: (number: number) => `milestone ${number}, by anyone` },
    attesters: {
      word: 'Attesters judge evidence',
      tone: 'wait',
      text: (number: number) => `milestone ${number}, approved by`,
    },
    evidence: { word: 'Evidence due', tone: 'live', text: (number: number) => `milestone ${number}, approved by` },
  } as const satisfies Record<string, { word: string; tone: Tone; text: (number: number) => string }>,
  over: {
    completed: 'Delivered',
    delivered: (count: number) => countOf(count, 'milestone', 'milestones'),
    failed: (number: number) => `Failed at milestone ${number}`,
    missed: 'Goal missed',
    cancelled: 'Cancelled by the lab',
    waits: (amount: string) => `${amount} wait for donors`,
    nothing: 'nothing waits for donors',
  },
  stats: {
    campaigns: 'campaigns',
    donors: 'people gave',
    given: 'given',
    matched: 'matched',
    released: 'released on evidence',
    milestones: 'milestones delivered',
  },
  round: {
    from: 'From the pool of',
    pool: 'in all,',
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
    'open-first': 'Matched first',
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
    ofGoal: (goal: string) => `of ${goal}`,
    noGoal: 'no goal',
    match: (amount: string) => `+${amount} match`,
    people: (count: number) => countOf(count, 'person', 'people'),
    base: (base: string) => `from ${base}`,
  },
  /** What a gift brings; an amount follows `from`, a time `opens`. */
  offer: {
    from: (amount: string) => `${amount} from you brings`,
    pool: 'from the pool',
    first: 'A first gift brings no match by itself; the second person’s changes that for both',
    nothing: '10 from you brings nothing more from the pool now',
    none: 'In no matching round',
    notNow: 'Not matched now',
    opens: 'Opens',
  },
} as const
