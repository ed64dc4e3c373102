/** Pages that are about the visitor's own account. */
export const gateway = {
  go: 'Open the page of',
  connect: 'Connect wallet',
  orAddress: 'Or look at any account',
  open: 'Open',
  badAddress: 'An address is 0x and 40 digits or letters a to f. Copy it whole.',
} as const
