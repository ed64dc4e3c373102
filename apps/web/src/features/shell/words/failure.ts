/** When a page cannot be made. Apart from the rest, because every visitor's browser downloads it. */
export const failure = {
  title: 'This page could not be made',
  text: 'Nothing is lost: money and promises are on the chain, not here. Try again in a moment; if it stays so, the database or the indexer is down.',
  retry: 'Try again',
  reference: 'Reference',
} as const
