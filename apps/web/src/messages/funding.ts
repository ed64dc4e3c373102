/** Words for where a campaign's money is. */
export const funding = {
  released: 'released',
  escrow: 'in escrow',
  refundable: 'goes back to donors',
  estimated: 'estimated match',
  goal: 'goal',
  noGoal: 'no goal',
  of: 'of',
  legend: {
    released: 'Released to the lab',
    escrow: 'In escrow',
    refundable: 'Refundable',
    estimated: 'Estimated match, if the round ended now',
    matched: 'of which match',
  },
} as const
