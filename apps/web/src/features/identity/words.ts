/** Being verified as one person at a gate. */
export const verify = {
  title: 'Identity for matching',
  lead: 'A round names one gate, which says how far an account stands for one person. Weights of gates are never added.',
  all: 'All about these gates',
  look: 'Look up this account’s identities',
  unread: 'The chain does not answer now.',
  verified: (share: string) => `Verified: your gifts count at ${share}.`,
  unverified: 'Not verified: your gifts reach the campaign, but add no match.',
  get: 'Get verified (demo)',
  how: 'How to get verified',
  hint: 'On this local chain the site is the issuer and verifies everybody. On other chains an issuer checks first.',
  strange:
    'This site does not know the identity gate of this round. Ask the people who run the round how to get verified.',
  flowTitle: 'Verify this account',
  step: 'Register the voucher',
  refused: (reason: string) => `No voucher: ${reason}`,
  silent: 'The issuer does not answer. Try again in a moment.',
} as const
