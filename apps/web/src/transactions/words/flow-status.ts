import type { Depth } from '../flow'

/** Around a flow that has begun. Separate from ./flow, so that only visitors who have a flow download it. */
export const flowStatus = {
  step: (at: number, of: number, label: string) => `Step ${at} of ${of}: ${label}`,
  transaction: 'Transaction',
  block: 'Block',
  when: 'When',
  from: 'From',
  again: 'Try again',
  byWallet: 'Send it with my wallet',
  resume: 'Continue',
  checkNow: 'Check now',
  stopWaiting: 'Stop waiting',
  finality: 'Finality',
  /** Whether the chain can still take a transaction's block back. */
  depth: ({ blocks, isFinal }: Depth) =>
    isFinal ? 'final' : `not final yet, ${blocks} ${blocks === 1n ? 'block' : 'blocks'} deep`,
  proposal: 'Given by your wallet',
  foundEarlier:
    'An earlier request for the same has just been found. See below what became of it; nothing new was sent.',
  unsureEarlier:
    'Whether an earlier request for the same went through could not be checked just now. Try again in a moment; nothing new was sent.',
  dismiss: 'Close',
} as const
