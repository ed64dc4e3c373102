/** Values of an error that are missing or need a unit. */
export const errorValues = {
  unknownAmount: 'an unknown amount',
  baseUnits: (amount: bigint) => `${amount} base units`,
  unknownTime: 'an unknown time',
  anotherAccount: 'another account',
  days: (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`,
} as const
