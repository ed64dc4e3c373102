/** What an account's own gifts changed in a campaign's match. */
export const giftExplained = {
  title: 'With your own gifts',
  lead: 'The same numbers without what you gave here and with it, all else being as it is now.',
  show: 'Show what my gifts changed',
  again: 'Connect the wallet that gave',
  retry: 'Try again',
  reading: 'Reading your gifts…',
  nothing: 'This account has given nothing here.',
  uncounted:
    'Your gifts here count for nothing in the match: this account was not verified as one person when it gave, or is the lab’s or an attester’s.',
  tooMany: 'This round has a cap and too many campaigns to compute here. “Recompute this round” on its page does it.',
  unreadable: 'The chain or this site does not answer now. Try again in a moment.',
  table: { label: 'What your gifts changed', what: 'Figure', without: 'Without you', with: 'With you' },
  rows: {
    counted: 'What you gave, as far as it counts',
    root: 'Its root: your part of S',
    sumRoots: 'S',
    sumSquares: 'Q',
    weight: 'w = S² − Q',
    match: 'Match of this campaign',
    others: 'Match of others that share the pool',
  },
  brought: (rise: string) => `Your gifts bring ${rise} to this campaign.`,
  shared: (sum: string) => `${sum} of it would go to others of the round, because they share one pool.`,
  estimate: 'All if the round ended now.',
} as const
