/** Pages that are about the visitor's own account. */
export const gateway = {
  go: 'Open the page of',
  connect: 'Connect wallet',
  connectNeedsScript:
    'Connecting a wallet needs JavaScript, which is off. Reading and looking up an account work without it.',
  orAddress: 'Or look at any account',
  open: 'Open',
  unknown: {
    title: 'This is not an account',
    text: 'An account is 0x and 40 hex digits.',
  },
  mistyped: {
    title: 'This account is mistyped',
    text: 'The checksum in its capital and small letters does not fit: at least one character differs from the account that was meant. Copy it again.',
  },
} as const
