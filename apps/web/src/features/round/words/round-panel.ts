/** Adding to the pool of a round, in the browser. */
export const roundPanel = {
  fund: 'Add to the pool',
  aboveRoom: (amount: string) => `At most ${amount} more can be added.`,
  fundButton: (amount: string) => `Add ${amount}`,
} as const
