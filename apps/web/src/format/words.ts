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
