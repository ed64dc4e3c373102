/** What the front says where no page can be made. Plain text: these pages need neither scripts nor the database. */
export const front = {
  unavailable: {
    title: 'This page could not be made in time',
    text: 'The database or the chain’s node does not answer, or too many people ask at once. Nothing is lost: money and promises are on the chain, not here.',
  },
  tooMany: {
    title: 'Too many requests',
    text: (seconds: number) =>
      `Your network has asked for more than its share of new pages. Try again in ${seconds} seconds.`,
  },
  badRequest: { title: 'This request cannot be read', text: 'Its address or its headers are not well formed.' },
  notFound: { title: 'There is no such address', text: 'It may be mistyped. /api/campaigns is where the data begins.' },
  method: {
    title: 'This address does not take such requests',
    text: (allowed: string) => `It answers ${allowed}.`,
  },
  tooLarge: {
    title: 'This request is too large',
    text: (bytes: number) =>
      bytes === 0
        ? 'This address takes no body.'
        : `A body may have at most ${bytes} bytes${bytes % 1024 === 0 ? ` (${bytes / 1024} kB)` : ''} here.`,
  },
  tooSlow: { title: 'This request did not arrive', text: 'Its body took longer than 10 seconds.' },
  streams: 'Too many readers of this network follow along. Ask /api/touched from time to time.',
  retry: 'Try again',
  home: 'Explore campaigns',
} as const
