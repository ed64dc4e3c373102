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
} as const
