/** What is left of a gift. */
export const donationReceipt = {
  title: 'Receipt',
  thanks: 'Your gift is in escrow.',
  amount: 'Gift',
  campaign: 'Campaign',
  match: 'Match when signed',
  back: 'Refundable today if it fails',
  permanent: 'Receipt',
  mine: 'All my donations',
  again: 'Give again',
} as const
