/** Spans of time. */
export const times = {
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  seconds: (count: number) => (count === 1 ? '1 second' : `${count} seconds`),
  until: (duration: string) => `in ${duration}`,
  since: (duration: string) => `${duration} ago`,
} as const

/** Next to a link whose label shows another address than it leads to. */
export const links = {
  goesTo: (where: string) => `(goes to ${where})`,
  thisPage: 'this page',
} as const

/** What a gift was worth at its block, where the operator has a price source. */
export const values = {
  unknown: 'no price known',
  price: (symbol: string, price: string, source: string, round: string, time: string) =>
    `1 ${symbol} was ${price} by the price feed ${source}, round ${round}, ${time}`,
  oneToOne: (symbol: string, currency: string) => `this site counts 1 ${symbol} as 1 ${currency}`,
  noPrice: (source: string) => `the price feed ${source} had no recent price at this block`,
} as const
