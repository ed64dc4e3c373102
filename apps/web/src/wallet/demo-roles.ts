/** Roles on a local chain, by index of the node's unlocked accounts. Their keys are public; they are worth nothing. */
export const demoRoles = [
  { index: 1, name: 'Ada', role: 'donor' },
  { index: 2, name: 'Bao', role: 'donor' },
  { index: 8, name: 'Chidi', role: 'donor' },
  { index: 3, name: 'Lab', role: 'lists campaigns' },
  { index: 4, name: 'Attester 1', role: 'checks evidence' },
  { index: 5, name: 'Attester 2', role: 'checks evidence' },
  { index: 6, name: 'Attester 3', role: 'checks evidence' },
  { index: 7, name: 'Operator', role: 'runs rounds' },
] as const

export const DEMO_WALLET_ID = 'xyz.commonweight.demo-wallet'
