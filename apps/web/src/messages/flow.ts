/** Around transactions: buttons and lines that belong to every one of them. */
export const flow = {
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
  declinedConnect: 'No wallet was connected. Nothing was sent.',
  cannotLoad: 'The wallet code could not be downloaded. Check your connection and try again.',
  preparing: 'Preparing…',
} as const
