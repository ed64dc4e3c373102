/** Why one gift adds nothing to the match. */
export const zeroMatch = {
  insider: 'Not matched: the lab, its payout account and its attesters never are. Your gift is welcome all the same.',
  unverified: 'Not matched: this account is not verified as one person.',
  first:
    'You would be the first whose gift counts. One person alone moves nothing; with the next one both are matched.',
  minimum: (amount: string) => `Not matched: this round counts gifts from ${amount} in total per person.`,
  small: 'This gift is too small to move the match.',
} as const
