/** The match of one line, and why there is none. */
export const lineMatch = {
  joint: 'Match with all of this cart:',
  verified: 'once you are verified',
  estimate: 'an estimate: this round has a cap',
  computing: 'computing…',
  insider: 'Not matched: the lab, its payout account and its attesters never are. Your gift is welcome all the same.',
  unverified: 'Not matched yet: this account is not verified as one person.',
  first: 'You would be the first whose gift counts. With the next person both are matched.',
  minimum: (amount: string) => `Not matched: this round counts gifts from ${amount} in total per person.`,
  small: 'This gift is too small to move the match.',
} as const
