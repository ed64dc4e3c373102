/** What is in the file of everything. */
export const everything = {
  points: 'points',
  votes: 'votes',
  round: (round: number) => `Round ${round}`,
  tooMany: 'This site gave many files just now. Try again in a minute.',
  silent: 'This site does not answer. Try again in a moment.',
} as const

export const everythingButton = {
  button: 'Everything as CSV',
  making: 'Reading the chain…',
  hint: 'Gifts and refunds, and points, rewards and votes as the chain has them now.',
  failed: 'The chain could not be read. Try again in a moment.',
} as const
