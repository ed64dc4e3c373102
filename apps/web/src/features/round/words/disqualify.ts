/** An operator takes a campaign out of its round. */
export const disqualify = {
  open: 'Take a campaign out of this round',
  campaign: 'Campaign',
  campaignHint: 'Of those that this page shows; search for others above.',
  reason: 'Reason',
  reasonHint: 'Plain text that everybody can read. Its digest goes onto the chain.',
  sure: 'I take this campaign out, for good',
  button: 'Take it out of the round',
  hint: 'Only the operator, until the review is over. Its gifts stay where they are; the match goes to the others.',
} as const
