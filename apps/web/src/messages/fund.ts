/** The panel in which people give. */
export const fund = {
  title: 'Give to this campaign',
  amount: 'Amount',
  presets: 'Suggested amounts',
  balance: (amount: string) => `You have ${amount}`,
  max: 'Max',
  maxHint: 'All you have, less what the network fee may cost',
  connectFirst: 'Connect wallet to give',
  give: (amount: string) => `Give ${amount}`,
  enterAmount: 'Enter an amount',
  missing: (amount: string, chain: string) => `You need ${amount} more on ${chain}.`,
  missingTest: (amount: string) => `Get ${amount} of test money`,
  match: {
    title: 'Match from the pool',
    now: 'if the round ended now',
    stranger: 'for a verified person who gives here for the first time, if the round ended now',
    estimate: 'estimate: this round has a cap on each campaign',
    checking: 'computing…',
    unreadable: 'The match cannot be read from the chain now. Your gift would count all the same.',
    none: 'This campaign is in no matching round, so gifts are not matched.',
    notAdmitted: (round: string) =>
      `Not matched: “${round}” has not admitted this campaign, so it is not in the round.`,
    ended: (round: string) => `Not matched any more: “${round}” takes no more gifts.`,
    notStarted: (round: string) => `Not matched yet: “${round}” has not started.`,
    insider: 'Not matched: the lab, its payout account and its attesters never are. Your gift is welcome all the same.',
    unverified: 'Not matched: this account is not verified as one person.',
    first:
      'You would be the first whose gift counts. One person alone moves nothing; with the next one both are matched.',
    minimum: (amount: string) => `Not matched: this round counts gifts from ${amount} in total per person.`,
    emptyPool: 'Not matched: the pool of this round is empty.',
    small: 'This gift is too small to move the match.',
  },
  back: {
    first: (amount: string) => `If milestone 1 fails or the goal is missed, you get all ${amount} back.`,
    firstNoGoal: (amount: string) => `If milestone 1 fails, you get all ${amount} back.`,
    later: (milestone: number, amount: string) => `If milestone ${milestone} fails, you get back ${amount}.`,
    more: 'At later milestones',
    nobody: 'Refunds need nobody’s permission and never expire.',
  },
  closed: {
    upcoming: (when: string) => `Gifts are taken from ${when}.`,
    building: 'This campaign takes no more gifts. The lab is at work.',
    failed: 'This campaign failed and takes no gifts. Those who gave can take their money back on their page.',
    cancelled: 'The lab cancelled this campaign. Those who gave can take their money back on their page.',
    completed: 'All milestones are delivered. This campaign takes no more gifts.',
  },
  flowTitle: (amount: string, campaign: string) => `Give ${amount} to ${campaign}`,
  allow: (amount: string) => `Allow ${amount} to be taken`,
  clearAllowance: (left: string) => `Set the old allowance of ${left} to 0`,
  step: (amount: string) => `Give ${amount}`,
} as const

/** The working behind a match. */
export const matchWorking = {
  title: 'How is this computed?',
  text: 'A gift counts by its square root, one root per person and campaign. The pool is divided by w = S² − Q, so many people weigh more than much money.',
  yours: 'Your root, before → after',
  sum: 'Sum of all roots, S',
  squares: 'Sum of their squares, Q',
  weight: 'Weight of this campaign, w = S² − Q',
  rise: 'Rise of w by your gift',
  total: 'Weight of all campaigns, W',
  pool: 'Pool',
  result: 'Your gift adds',
} as const

/** What is left of a gift. */
export const giftReceipt = {
  title: 'Receipt',
  thanks: 'Your gift is in escrow.',
  amount: 'Gift',
  campaign: 'Campaign',
  match: 'Match when signed',
  back: 'Refundable today if it fails',
  mine: 'All my donations',
  again: 'Give again',
} as const
