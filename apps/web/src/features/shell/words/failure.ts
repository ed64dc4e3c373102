/** When a page cannot be rendered. */
export const failure = {
  title: 'This page could not be made',
  text: 'Nothing is lost: money and promises are on the chain, not here. Try again in a moment. If that does not help, the database or the indexer is down.',
  retry: 'Try again',
  reference: 'Reference',
} as const
