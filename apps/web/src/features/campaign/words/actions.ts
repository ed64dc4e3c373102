/** What can be done to a campaign, beyond giving. */
export const campaignActions = {
  title: 'Actions',
  release: 'Release milestone',
  releaseHint: 'Anyone may. Moves no money yet. Until it is done an attester may still deny, so do not wait.',
  releaseFrom: (when: string) =>
    `It can be released from ${when}, unless backers with points veto or attesters deny. Attesters may deny until the release: release in the first block.`,
  releaseAfterSeal: 'It can be released once its round is sealed.',
  withdraw: (amount: string) => `Pay out ${amount}`,
  withdrawHint: (payout: string) => `Anyone may; it goes to the lab’s payout account ${payout}.`,
  expire: 'Mark as failed',
  expireHint: 'Refunds work without it. It only settles the record.',
  cancel: 'Cancel campaign',
  cancelHint: 'Only the lab. What is not released becomes refundable; this cannot be undone.',
  cancelLater: (when: string) =>
    `The lab can cancel it once its match is claimed, at the latest from ${when}: its round has ended.`,
  cancelSure: 'I understand that this ends the campaign for good',
  leave: (round: string) => `Leave “${round}”`,
  leaveHint:
    'Only the lab, and only before the campaign opens. Its gifts are then not matched, and it cannot come back or join another round.',
  withdrawApplication: (round: string) => `Withdraw the application to “${round}”`,
  withdrawApplicationHint:
    'Only the lab, at any time until it is admitted. The campaign goes on without a round; it cannot apply again.',
  recover: (amount: string) => `Return ${amount} of match to its round`,
  recoverHint: 'Anyone may: the unreleased match of a failed campaign goes back to those who get what is not used.',
} as const

/** What can be done to a round. */
export const roundActions = {
  title: 'Actions',
  fund: 'Add to the pool',
  fundAmount: 'Amount',
  early:
    'Money funded before the start may veto a computed result. From the start on, at most as much again can be added.',
  late: 'Money added now has no veto of a computed result.',
  earlyHolders: (holders: string) => `The money that has one is held by ${holders}.`,
  earlyHolder: (who: string, share: string) => `${who} (${share})`,
  earlyOthers: (count: number) => (count === 1 ? '1 other' : `${count} others`),
  noEarly: 'Nobody holds money that has one, so no computed result can be posted.',
  room: (amount: string) =>
    `At most ${amount} more can be added: late money never exceeds what was funded before the start.`,
  noRoom: 'Nothing more can be added: late money never exceeds what was funded before the start.',
  aboveRoom: (amount: string) => `At most ${amount} more can be added.`,
  fundButton: (amount: string) => `Add ${amount}`,
  approve: 'Applications',
  approveHint: 'Only the operator, until the round ends. Ticked campaigns are admitted in one transaction.',
  approveButton: (count: number) => (count === 1 ? 'Admit 1 campaign' : `Admit ${count} campaigns`),
  noApplicants: 'No application waits.',
  skipped: (count: number) =>
    count === 1
      ? '1 campaign of an earlier list could not be admitted: it cannot join any more.'
      : `${count} campaigns of earlier lists could not be admitted: they cannot join any more.`,
  drop: (count: number) => (count === 1 ? 'Drop 1 failed campaign' : `Drop ${count} failed campaigns`),
  dropHint: 'Anyone may, until the seal: what failed takes no match from the others.',
  pin: (count: number) => (count === 1 ? 'Set 1 capped campaign apart' : `Set ${count} capped campaigns apart`),
  pinHint: 'Anyone may, until the seal: what a capped campaign cannot take goes to the others.',
  seal: 'Seal the result',
  sealHint: 'Anyone may. The result is then fixed and matches can be claimed.',
  sealFrom: (when: string) => `The result can be sealed from ${when}, by anyone.`,
  settling: 'The last day before that is for setting capped campaigns apart and dropping failed ones; anyone may.',
  claim: (amount: string) => `Claim ${amount}`,
  claimAll: (count: number, amount: string) =>
    count === 1 ? `Claim the match of ${amount}` : `Claim all ${count} matches, ${amount}`,
  claimComputed:
    'Matches of a computed result are claimed with a proof: recompute the round, above, and claim what waits. Anyone may.',
  claimHint: 'Anyone may; each match goes into its campaign’s escrow. One signature per campaign.',
  reclaim: (amount: string, sponsor: string) => `Return ${amount} to ${sponsor}`,
  reclaimHint: 'Anyone may; it goes to the account named.',
} as const

/** What can be done with one's own backing. */
export const backingActions = {
  refund: (amount: string) => `Take back ${amount}`,
  refundHint: 'It goes to the account that gave it.',
  veto: 'Veto this milestone',
  vetoHint: 'Once per submission, and it cannot be undone.',
  vetoPoints: (points: string) =>
    `${points} points count against the release: those that this account held when the evidence was submitted, whatever was given since.`,
  reason: 'Reason (optional)',
  reasonHint: 'Plain text, published for everybody to read. Its digest goes on the chain with your objection.',
  vetoSure: 'I object to releasing this milestone',
  refresh: 'Count my earlier gifts',
  refreshHint: 'They counted less when they were given than they would now. This counts them at today’s weight.',
} as const
