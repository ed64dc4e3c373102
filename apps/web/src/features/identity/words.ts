/** Being verified as one person at the gate. */
export const verify = {
  title: 'Identity for matching',
  unknown: 'Connect a wallet to see whether its gifts are matched.',
  verified: (share: string) => `Verified: your gifts count at ${share}.`,
  unverified: 'Not verified: your gifts reach the campaign, but add no match.',
  get: 'Get verified (demo)',
  hint: 'On this local chain the site is the issuer and verifies everybody. On other chains an issuer checks first.',
  elsewhere: 'Ask the issuer of the round’s gate for a voucher, then come back.',
  flowTitle: 'Verify this account',
  step: 'Register the voucher',
  refused: (reason: string) => `The issuer gave no voucher: ${reason}`,
  silent: 'The issuer does not answer. Try again in a moment.',
} as const
