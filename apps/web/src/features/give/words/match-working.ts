/** The working behind a match. */
export const matchWorking = {
  title: 'How is this computed?',
  text: 'A gift counts by its square root, one root per person and campaign. The pool is divided by w = S² − Q. Many people weigh more than much money.',
  yours: 'Your root, before → after',
  sum: 'Sum of all roots, S',
  squares: 'Sum of their squares, Q',
  weight: 'Weight of this campaign, w = S² − Q',
  rise: 'Rise of w by your gift',
  total: 'Weight of all campaigns, W',
  pool: 'Pool',
  result: 'Your gift adds',
} as const
