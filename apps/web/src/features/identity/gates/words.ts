/** The page about the gates of a deployment. */
export const gates = {
  title: 'Identity gates',
  lead: 'A gate is a contract that says how far an account stands for one person: from 0 to full weight. A gift counts for the match with the weight that its donor has at the gate of the round.',
  rule: 'A round names one gate, for good, and only that gate counts in it. Weights of several gates are never added up. A contract that joins several gates would have to take the highest weight, and even then one person could count once through each; this release has none.',
  kinds: { voucher: 'Vouchers', eas: 'Attestations in EAS', passport: 'Scores of Human Passport' },
  address: 'Gate',
  kind: 'Kind',
  uses: 'Named by',
  /** @param rounds, campaigns As text with their counts. */
  used: (rounds: string, campaigns: string) => `${rounds}, ${campaigns}`,
  round: { one: 'round', many: 'rounds' },
  campaign: { one: 'campaign', many: 'campaigns' },
  issuer: 'Issuer',
  issuerHint: 'The only account whose statements count',
  eas: 'EAS',
  schema: 'Schema',
  decoder: 'Decoder of Human Passport',
  where: 'People get verified at',
  nowhere: 'no address is given; ask the issuer',
  served: 'Vouchers come from',
  sources: {
    demo: 'this site, as a demo on a local chain: it verifies nobody',
    issuer: 'the issuer’s server, which this site asks for the visitor and whose answers it checks',
    none: 'the issuer alone',
  },
  unread: 'The chain does not answer now, so what this gate fixed is not shown. Reload in a moment.',
  wrong:
    'The contract at this address is not a gate of this kind. Do not rely on it, and tell the people who run this site.',
  others: {
    title: 'Gates that this site does not know',
    lead: 'Rounds and campaigns on this chain name these contracts too. Anyone can make such a contract, and it may answer anything. This site shows no way to be verified there.',
    label: 'Other gates',
    gate: 'Contract',
  },
  tried: {
    title: 'What was tried',
    lead: 'Nothing yet on a live network.',
    paragraphs: [
      'The gates run in tests on a local chain: with the contracts of the Ethereum Attestation Service themselves, with a contract that has the published interface and errors of Human Passport’s decoder, and with a voucher issuer’s server whose good and bad answers are recorded.',
      'No attestation of a real issuer, no score on Passport’s own contracts and no real issuer’s server has been used with this site. The people who run a site should try each with a small gift first.',
    ],
  },
  operators: {
    title: 'For people who run a site',
    paragraphs: [
      'A file names the gates that a site vouches for, where people get verified, and the server of a voucher issuer. Without a file a site knows only the voucher gate of the deployment. What a gate counts is read from the chain and never from the file.',
      'The document docs/verification.md in the code says how to write the file, what an issuer’s server has to answer, and how to create a gate.',
    ],
  },
} as const
