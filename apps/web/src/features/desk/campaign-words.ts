import type { CampaignEvent } from '@commonweight/domain/views/lab-charts'

/** One campaign on its lab's desk. */
export const deskCampaign = {
  over: 'Lab desk',
  back: 'All campaigns of this lab',
  public: 'Public page of this campaign',
  unknown: {
    title: 'There is no such campaign at this desk',
    text: 'The address names an account and one of its campaigns. Open the lab’s desk to see all of them.',
  },
  facts: {
    given: 'Given',
    match: 'Match',
    released: 'Released',
    ready: 'To pay out',
    escrow: 'In escrow',
    donors: 'People who gave',
    cutoff: 'Approved by',
  },
  sections: { charts: 'Over time', milestones: 'Milestones', log: 'What happened' },
  chartsLead:
    'Added up by this site from the chain’s events, by day in UTC. “Check this page” reads the sums and the milestones from the chain.',
  milestonesLead:
    'Without approved evidence by the cutoff the campaign fails. Only its attesters can give more time, once for each milestone and by at most 90 days: they sign it, and anyone sends it.',
  milestone: {
    label: 'Milestones',
    title: 'Milestone',
    share: 'Worth today',
    state: 'State',
    deadline: 'Deadline',
    cutoff: 'Cutoff',
    window: 'Objections until',
    none: 'not yet',
  },
  log: {
    label: 'Events',
    all: 'Everything',
    brief: 'Without gifts and refunds',
    filter: 'Show events',
    at: 'When',
    what: 'What',
    who: 'Account',
    amount: 'Amount',
    tx: 'Transaction',
  },
} as const

const numbered = (milestone: number | null) => `milestone ${(milestone ?? 0) + 1}`
const inRound = (round: number | null) => `round ${round}`

export const matchReturned = 'Match returned to its round'

/** What an event says, without account and amount. */
export const eventText: Record<CampaignEvent['kind'], (event: CampaignEvent, date: string) => string> = {
  created: () => 'Listed',
  donation: () => 'Gift',
  refund: () => 'Refund',
  match: ({ round }) => `Match paid in by ${inRound(round)}`,
  joined: ({ round }) => `Admitted to ${inRound(round)}`,
  left: ({ round }) => `No longer in ${inRound(round)}`,
  submitted: ({ milestone }) => `Evidence for ${numbered(milestone)} submitted`,
  approved: ({ milestone }) => `Approval for ${numbered(milestone)}`,
  denied: ({ milestone }) => `Denial for ${numbered(milestone)}`,
  challenge: ({ milestone }, date) => `Enough approvals for ${numbered(milestone)}; objections until ${date}`,
  reopened: ({ milestone }, date) => `Too few approvals left for ${numbered(milestone)}; evidence until ${date}`,
  veto: ({ milestone }) => `Objection to ${numbered(milestone)}`,
  rejected: ({ milestone }, date) => `Backers stopped ${numbered(milestone)}; new evidence until ${date}`,
  extended: ({ milestone }, date) => `Attesters moved the deadline of ${numbered(milestone)} to ${date}`,
  released: ({ milestone }) => `Released ${numbered(milestone)}`,
  paid: () => 'Paid out',
  ended: () => 'Ended: completed, cancelled or failed, as its state says',
}

/** Drawings of the desk and the tables behind them. */
export const deskCharts = {
  table: 'The figures as a table',
  from: 'From',
  given: 'Given',
  count: 'Gifts',
  none: 'No one has given yet.',
  tooMany: 'It has more gifts than this page adds up. The round’s donations.csv has each of them.',
  gifts: {
    title: 'Gifts',
    lead: (sum: string, most: string) => `${sum} in all; the highest column is ${most}.`,
  },
  people: {
    title: 'People who are new, and who gave again',
    lead: (first: string, again: string, most: string) =>
      `${first} first gifts, ${again} further ones; the highest column has ${most}.`,
    first: 'First gift',
    again: 'Gave again',
  },
  share: {
    title: 'Share of the round’s match',
    lead: (now: string, most: string) =>
      `${now} at the end, ${most} at most: its part of the weight of the round’s campaigns of today, before any cap. It falls when others gather more people.`,
    column: 'Share',
    none: 'It is in no round, or its round has more gifts than this page goes through.',
  },
  treasury: {
    title: 'Treasury',
    lead: (held: string, most: string) => `${held} in escrow or to pay out now, ${most} at most.`,
    intro:
      'What all campaigns of this account held over time: gifts and match, less what was paid out and what went back.',
    none: 'No one has given yet.',
    of: (symbol: string) => `Held in ${symbol}`,
    came: 'Came in',
    paid: 'Paid out',
    back: 'Went back',
    held: 'Held',
  },
} as const
