import { countText } from '../../format/number'

/** An attester's record. */
export const attesterRecord = {
  title: 'Record',
  lead: 'Counted from the chain. Anyone can name any account as an attester, so a campaign says nothing of the account; what it approved and denied does.',
  partial: (count: number) => `More campaigns name it; the newest ${countText(count)} are counted.`,
  meanings: 'What is counted',
  /** Each figure with what it counts. */
  figures: {
    campaigns: {
      label: 'Named by campaigns',
      meaning: 'Campaigns that name this account, in tokens that this site lists.',
    },
    approved: { label: 'Approved', meaning: 'Submissions that it approved, also if it took the approval back.' },
    denied: { label: 'Denied', meaning: 'Submissions that it denied for good.' },
    challenged: { label: 'Challenged', meaning: 'Submissions that it approved and that a backer objected to.' },
    vetoed: {
      label: 'Stopped after its approval',
      meaning: 'Submissions that it approved and that backers’ vetoes stopped.',
    },
    reopened: {
      label: 'Reopened',
      meaning:
        'Submissions that it approved, that had enough approvals, and that a denial then left with too few. The denial may be its own.',
    },
    late: {
      label: 'Left without a word',
      meaning:
        'Submissions that it neither approved nor denied before their campaign failed because approvals were missing.',
    },
  },
} as const

/** What ties an attester to a campaign. */
export const attesterTies = {
  title: 'Shown with every judgement',
  isLab: 'It is the account of the lab. The contracts take no approval from it.',
  isPayout: 'It is the payout account of the campaign. The contracts take no approval from it.',
  given: (amount: string) => `It gave ${amount} to this campaign. Gifts of attesters draw no match.`,
  received: (amount: string) => `${amount} of this campaign’s money was paid out to it.`,
  owns: (owners: number) => `It is one of ${owners} owners of the lab’s Safe.`,
  ownsAlone: 'It alone owns the lab’s Safe.',
  unread: 'Who owns the lab’s account could not be read: the node did not answer.',
  attests: (attested: number, all: number) =>
    `It attests for ${countText(attested)} of the lab’s ${countText(all)} campaigns.`,
  none: 'No tie found: it gave nothing, was paid nothing, does not own the lab’s account, and attests for no other campaign of the lab.',
  limits: 'Other accounts of the same person cannot be seen.',
} as const
