/** What several pages say. */
export const pages = {
  needsScript:
    'This form prepares a transaction for your wallet, which needs JavaScript. Everything else on this site reads without it.',
  demo: 'Demo, not affiliated',
  demoLong:
    'This is a demonstration. It describes a real project by other people who have nothing to do with this site, and no money reaches them.',
  toExplore: 'Explore campaigns',
  more: 'More',
  first: 'Back to the first',
} as const
