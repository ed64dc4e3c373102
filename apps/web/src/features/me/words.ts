import { countOf } from '../../format/number'

/** "My donations": one account's gifts and what has become of them. */
export const me = {
  title: 'My donations',
  lead: 'What you gave, what reached the labs, and what you can take back.',
  prompt: 'Connect the wallet that you gave with. Nothing is signed; your gifts are public on the chain.',
  of: 'Gifts of',
  printed: (when: string) => `As the chain had it on ${when}.`,
  none: 'This account has given nothing yet.',
  totals: {
    given: 'given',
    released: 'reached the labs',
    escrow: 'still in escrow',
    refundable: 'to take back now',
    points: 'points matured',
  },
  backing: {
    given: 'Given',
    released: 'Released to the lab',
    atRisk: 'Comes back if the next milestone fails',
    refundable: 'Refundable now',
    refunded: 'Taken back',
    counted: 'Counts for the match',
    byOperators: 'Of that, through operators',
    points: 'Points',
    matured: (matured: string, all: string) => `${matured} of ${all} matured`,
    receipt: 'Receipt',
    receipts: (count: number, shown: number) =>
      `${countOf(count, 'gift', 'gifts')}, with receipts${shown < count ? ` of the last ${shown}` : ''}`,
  },
  waiting: {
    title: (count: number) => `What waits for this account: ${count}`,
    none: 'Nothing waits for this account.',
    refund: (amount: string) => `Take back ${amount}`,
    look: (amount: string) => `Look before ${amount} are released`,
    count: (amount: string) => `Verify, and have ${amount} counted for the match`,
    until: (when: string) => `until ${when}`,
    more: (count: number) => `and ${count} more, in the list below`,
  },
  csv: 'All gifts and refunds as CSV',
  operators: {
    title: 'Operators',
    lead: 'Contracts that this account lets give in its name: their gifts count as this account’s. They can do nothing else: no veto, no refund.',
    until: (when: string) => `until ${when}`,
    forEver: 'without an end',
    end: (operator: string) => `End the consent of ${operator}`,
    endHint: 'Only this account. Gifts already made stay counted.',
  },
  lab: (count: number) => `Lab desk: ${countOf(count, 'campaign', 'campaigns')} of this account`,
} as const

/** What can be done with one's own backing. */
export const backingActions = {
  refund: (amount: string) => `Take back ${amount}`,
  refundHint: 'It goes to the account that gave it.',
  veto: 'Veto this milestone',
  vetoHint: 'Once per submission, and it cannot be undone.',
  vetoPoints: (points: string) =>
    `${points} points count against the release: those that this account held when the evidence was submitted. Later gifts add none.`,
  reason: 'Reason (optional)',
  reasonHint: 'Plain text that everybody can read. Your objection puts its digest on the chain.',
  vetoSure: 'I object to releasing this milestone',
} as const
