/** While a round is recomputed. */
export const run = {
  cancelled: 'Cancelled. Nothing was compared.',
  noWallet: 'No wallet was connected, so the chain could not be read through it.',
  steps: {
    start: 'Loading the program',
    wallet: 'Asking your wallet',
    events: 'Reading events',
    state: 'Reading what the contracts say',
    compute: 'Computing',
  },
  blocks: (from: string, to: string) => `blocks ${from} to ${to}`,
  ofAll: (done: string, all: string) => `${done} of ${all} campaigns`,
} as const
