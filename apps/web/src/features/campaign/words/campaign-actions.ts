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
