/** Why a line of a cart is set aside. */
export const checkoutLine = {
  unknown: 'No campaign with this id is on this chain any more.',
  otherToken: (symbol: string) => `This campaign takes ${symbol}, and this line is in another token. Add it again.`,
  closedAt: (when: string) => `This campaign closed on ${when}.`,
  overLimit: (room: string) => `This campaign can hold only ${room} more. Lower the amount.`,
  unknownToken: 'units',
} as const
