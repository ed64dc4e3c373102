import type { CampaignState } from '@commonweight/domain/states/campaign-state'
import type { MilestoneState } from '@commonweight/domain/states/milestone-state'
import type { RoundState } from '@commonweight/domain/states/round-state'
import type { Standing } from '@commonweight/domain/views/campaign'
import type { SubmissionView } from '@commonweight/domain/views/milestone'
import type { LicenceKind } from '@commonweight/evidence/licence/licence-verdict'

/** `live` is a filled dot, `good`, `wait` and `bad` its colours, `idle` a ring. */
export type Tone = 'live' | 'good' | 'wait' | 'bad' | 'idle'

type Word = { word: string; tone: Tone }

export const campaignStates: Record<CampaignState, Word & { meaning: string }> = {
  upcoming: { word: 'Opens soon', tone: 'idle', meaning: 'It does not take gifts yet.' },
  open: { word: 'Open', tone: 'live', meaning: 'It takes gifts.' },
  building: { word: 'Building', tone: 'wait', meaning: 'Gifts have closed; the lab works on its milestones.' },
  failed: { word: 'Failed', tone: 'bad', meaning: 'What was not released goes back to those who gave.' },
  cancelled: {
    word: 'Cancelled',
    tone: 'bad',
    meaning: 'The lab gave up. What was not released goes back to those who gave.',
  },
  completed: { word: 'Completed', tone: 'good', meaning: 'Every milestone was attested and released.' },
}

/** After a licence, what it allows. */
export const licences: Record<Exclude<LicenceKind, 'unknown'>, string> = {
  'open-source': 'open source',
  open: 'open, with conditions',
  restricted: 'restricts use',
}

/** What the squares of a campaign's milestones say. */
export const pips = {
  released: (count: number, all: number) => `${count} of ${all} milestones released`,
  one: (number: number, share: number, state: string) => `${number}: ${share}%, ${state.toLowerCase()}`,
} as const

export const milestoneStates: Record<MilestoneState, Word & { meaning: string }> = {
  released: { word: 'Released', tone: 'good', meaning: 'Its share belongs to the lab.' },
  'in-challenge': {
    word: 'In challenge',
    tone: 'wait',
    meaning: 'Attesters approved it; backers with points can still veto, and attesters deny.',
  },
  releasable: {
    word: 'Ready to release',
    tone: 'good',
    meaning: 'Nobody stopped it. Anyone may release it now; until then attesters may deny.',
  },
  submitted: { word: 'Evidence in', tone: 'wait', meaning: 'Waits for the attesters.' },
  'at-work': { word: 'In progress', tone: 'live', meaning: 'The lab works on it.' },
  waiting: { word: 'Later', tone: 'idle', meaning: 'Begins when the one before it is released.' },
  lost: { word: 'Not delivered', tone: 'bad', meaning: 'Its share goes back to those who gave.' },
}

export const roundStates: Record<RoundState, Word & { meaning: string }> = {
  upcoming: { word: 'Starts soon', tone: 'idle', meaning: 'Gifts count from its start.' },
  open: { word: 'Open', tone: 'live', meaning: 'Gifts to its campaigns are matched.' },
  review: { word: 'In review', tone: 'wait', meaning: 'It takes no more gifts; the operator checks for abuse.' },
  sealable: { word: 'Ready to seal', tone: 'wait', meaning: 'Anyone may fix the result now.' },
  sealed: { word: 'Sealed', tone: 'good', meaning: 'The result is final; matches can be claimed.' },
  closed: { word: 'Closed', tone: 'idle', meaning: 'Claims are over; what is left can be reclaimed.' },
}

/** Of a round in review, once the review is over and only the day for pins and drops is left. */
export const settling: Word & { meaning: string } = {
  word: 'Settling',
  tone: 'wait',
  meaning: 'The review is over; anyone may set capped campaigns apart or drop failed ones before the seal.',
}

export const standings: Record<Standing, Word> = {
  none: { word: 'Not in a round', tone: 'idle' },
  applied: { word: 'Applied, not in', tone: 'wait' },
  admitted: { word: 'In', tone: 'live' },
  pinned: { word: 'At the cap', tone: 'live' },
  claimed: { word: 'Match paid', tone: 'good' },
  removed: { word: 'Removed', tone: 'bad' },
}

export const outcomes: Record<SubmissionView['outcome'], string> = {
  pending: 'Waits for approvals',
  approved: 'Approved',
  vetoed: 'Vetoed by backers',
  replaced: 'Replaced by newer evidence',
  released: 'Released',
}

/** What several pages say. */
export const pages = {
  needsScript:
    'This form prepares a transaction for your wallet, which needs JavaScript. Everything else on this site works without it.',
  demo: 'Demo, not affiliated',
  demoLong:
    'This is a demonstration. It describes real work by other people who have nothing to do with this site. No money reaches them.',
  toExplore: 'Explore campaigns',
  paging: { label: 'Pages', words: { first: 'Back to the first', next: 'More' } },
} as const
