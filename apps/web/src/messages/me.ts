/** "My donations": one account's gifts and what has become of them. */
export const me = {
  title: 'My donations',
  lead: 'What you gave, what reached the labs, and what you can take back.',
  prompt: 'Connect the wallet that you gave with. Nothing is signed; your gifts are public on the chain.',
  of: 'Gifts of',
  unknown: {
    title: 'This is not an account',
    text: 'An account is 0x and 40 hex digits.',
  },
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
    points: 'Points',
    matured: (matured: string, all: string) => `${matured} of ${all} matured`,
    receipts: (count: string) => `${count}, with receipts`,
  },
  lab: 'Campaigns of this account',
  submit: 'Submit evidence',
} as const
