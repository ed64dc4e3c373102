/** Why a campaign takes no gifts, or why none of them is matched; the server says it. */
export const fundState = {
  closed: {
    upcoming: (when: string) => `Gifts are taken from ${when}.`,
    building: 'This campaign takes no more gifts. The lab works on its milestones.',
    failed: 'This campaign failed and takes no gifts. Those who gave can take their money back on their page.',
    cancelled: 'The lab cancelled this campaign. Those who gave can take their money back on their page.',
    completed: 'All milestones are delivered. This campaign takes no more gifts.',
  },
  unmatched: {
    none: 'This campaign is in no matching round, so gifts are not matched.',
    notAdmitted: (round: string) =>
      `Not matched: “${round}” has not admitted this campaign, so it is not in the round.`,
    ended: (round: string) => `Not matched any more: “${round}” takes no more gifts.`,
    notStarted: (round: string) => `Not matched yet: “${round}” has not started.`,
    emptyPool: 'Not matched: the pool of this round is empty.',
  },
} as const
