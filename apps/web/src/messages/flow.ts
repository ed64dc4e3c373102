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
  dismiss: 'Close',
  declinedConnect: 'No wallet was connected. Nothing was sent.',
  cannotLoad: 'The wallet code could not be downloaded. Check your connection and try again.',
  preparing: 'Preparing…',
} as const
