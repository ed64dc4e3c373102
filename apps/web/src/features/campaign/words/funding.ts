/** Words for where a campaign's money is. */
export const funding = {
  released: 'Released to the lab',
  escrow: 'In escrow',
  estimated: 'Estimated match, if the round ended now',
  goal: 'goal',
  noGoal: 'no goal',
  of: 'of',
  /** Of a campaign that failed or was cancelled. */
  returns: {
    refundable: (people: string | null) => `Donors can still take back${people ? ` (${people})` : ''}`,
    refunded: 'Donors took back',
    recoverable: (whom: string) => `Match to go back to ${whom}`,
    recovered: (whom: string) => `Match that went back to ${whom}`,
    sponsors: (round: string) => (round ? `the sponsors of “${round}”` : 'its round’s sponsors'),
    account: (account: string) => `${account}, as the round’s terms say`,
    rounding: 'Left by rounding, less than one unit a payment',
  },
} as const
