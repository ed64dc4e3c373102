/** By what an account is verified, and until when. */
export const held = {
  until: (when: string) => `It counts until ${when}.`,
  voucher: {
    by: (issuer: string, when: string) => `By a voucher that the issuer ${issuer} signed on ${when}.`,
    revoked: (when: string) => `It was revoked on ${when}.`,
    expired: (when: string) => `It expired on ${when}, so gifts since then add no match.`,
    again: 'Get a new voucher, as the first time. Gifts without a match are then counted, until their round ends.',
    early: 'A later voucher takes its place: get one before it ends, as the first time.',
    without: 'It has no end.',
  },
  eas: {
    by: (issuer: string, when: string) => `By an attestation that the issuer ${issuer} made on ${when}.`,
    revoked: (when: string) => `The issuer revoked it on ${when}, so gifts since then add no match.`,
    expired: (when: string) => `It expired on ${when}, so gifts since then add no match.`,
    again:
      'Ask the issuer for a new one and register it. Gifts without a match are then counted, until their round ends.',
    early: 'A later attestation takes its place: ask the issuer before it ends, and register it.',
    without: 'It has no end, unless the issuer revokes it.',
  },
  loading: 'Reading the chain…',
  failed: 'The chain does not answer now. Look again in a moment.',
  others: (share: string) => `Verified: its gifts count at ${share}.`,
} as const
