/** What is said of a transaction that was begun. Apart from ./flow, so that only visitors who have one download it. */
export const flowStatus = {
  step: (at: number, of: number, label: string) => `Step ${at} of ${of}: ${label}`,
  transaction: 'Transaction',
  block: 'Block',
  when: 'When',
  from: 'From',
  again: 'Try again',
  resume: 'Continue',
  checkNow: 'Check now',
  stopWaiting: 'Stop waiting',
  finality: 'Finality',
  final: 'final',
  depth: (blocks: bigint) => `not final yet, ${blocks} ${blocks === 1n ? 'block' : 'blocks'} deep`,
  proposal: 'Given by your wallet',
  foundEarlier:
    'An earlier request for the same has just been found. See below what became of it; nothing new was sent.',
  unsureEarlier:
    'Whether an earlier request for the same went through could not be checked just now. Try again in a moment; nothing new was sent.',
  dismiss: 'Close',
} as const
