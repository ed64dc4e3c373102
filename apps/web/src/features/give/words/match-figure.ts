/** What a gift adds to the match. */
export const matchFigure = {
  title: 'Match from the pool',
  now: 'if the round ended now',
  stranger: 'for a verified person who gives here for the first time, if the round ended now',
  estimate: 'estimate: this round has a cap on each campaign',
} as const
