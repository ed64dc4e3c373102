/** What can be done to a campaign, beyond giving. */
export const campaignActions = {
  title: 'Actions',
  release: 'Release milestone',
  releaseHint: 'Anyone may. Moves no money yet.',
  releaseFrom: (when: string) => `It can be released from ${when}, unless backers veto.`,
  releaseAfterSeal: 'It can be released once its round is sealed.',
  withdraw: (amount: string) => `Pay out ${amount}`,
  withdrawHint: (payout: string) => `Anyone may; it goes to the lab’s payout account ${payout}.`,
  expire: 'Mark as failed',
  expireHint: 'Refunds work without it. It only settles the record.',
  cancel: 'Cancel campaign',
  cancelHint: 'Only the lab. What is not released becomes refundable; this cannot be undone.',
  cancelSure: 'I understand that this ends the campaign for good',
  leave: (round: string) => `Leave “${round}”`,
  leaveHint: 'Only the lab, until the round ends. Its gifts are then no longer matched, and it cannot come back.',
  recover: 'Return the match to the sponsors',
  recoverHint: 'Anyone may: the unreleased match of a failed campaign goes back to its round.',
} as const

/** What can be done to a round. */
export const roundActions = {
  title: 'Actions',
  fund: 'Add to the pool',
  fundAmount: 'Amount',
  fundHint: 'Sponsors get back what the round does not use, from the end of claims.',
  fundButton: (amount: string) => `Add ${amount}`,
  approve: 'Applications',
  approveHint: 'Only the operator, until the round ends. Ticked campaigns are admitted in one transaction.',
  approveButton: (count: number) => (count === 1 ? 'Admit 1 campaign' : `Admit ${count} campaigns`),
  noApplicants: 'No application waits.',
  drop: (count: number) => (count === 1 ? 'Drop 1 failed campaign' : `Drop ${count} failed campaigns`),
  dropHint: 'Anyone may, before the seal: what failed takes no match from the others.',
  pin: (count: number) => (count === 1 ? 'Set 1 capped campaign apart' : `Set ${count} capped campaigns apart`),
  pinHint: 'Anyone may: what a capped campaign cannot take goes to the others.',
  seal: 'Seal the result',
  sealHint: 'Anyone may. The result is then fixed and matches can be claimed.',
  sealFrom: (when: string) => `The result can be sealed from ${when}, by anyone.`,
  claim: (amount: string) => `Claim ${amount}`,
  claimAll: (count: number, amount: string) =>
    count === 1 ? `Claim the match of ${amount}` : `Claim all ${count} matches, ${amount}`,
  claimComputed:
    'Matches of a computed result are claimed with a proof: recompute the round, above, and claim what waits. Anyone may.',
  claimHint: 'Anyone may; each match goes into its campaign’s escrow. One signature per campaign.',
  reclaim: (amount: string, sponsor: string) => `Return ${amount} to ${sponsor}`,
  reclaimHint: 'Anyone may; it goes to the sponsor.',
} as const

/** What can be done with one's own backing. */
export const backingActions = {
  refund: (amount: string) => `Take back ${amount}`,
  refundHint: 'It goes to the account that gave it.',
  veto: 'Veto this milestone',
  vetoHint: 'Your points count against the release. Once per submission, and it cannot be undone.',
  vetoSure: 'I object to releasing this milestone',
  refresh: 'Count my earlier gifts',
  refreshHint: 'They were given before you were verified. This counts them at today’s weight.',
} as const
