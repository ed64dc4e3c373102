/** The ways to be verified, by the kind of gate. */
export const ways = {
  facts: { needs: 'Needs', costs: 'Costs', reveals: 'Reveals', gives: 'Gives' },
  open: (name: string) => `Open ${name}`,
  connect: 'Connect the wallet that you give from; verifying is for that account.',
  about: 'All about this gate',
  later: 'Gifts that you made before are counted once you are verified, until the round ends.',
  voucher: {
    lead: 'An issuer checks that you are one person and signs a voucher, which you register on the chain.',
    needs: 'What the issuer asks for',
    costs: 'A network fee; the issuer says what it takes',
    reveals:
      'Everyone sees that this account is verified, how far, and a number that stands for you. The issuer knows more.',
    gives: 'As much as the issuer says, up to full weight',
    get: 'Get and register a voucher',
    hint: 'This site asks the issuer for you and tells it only your account. Your wallet sends one transaction.',
    elsewhere: 'Ask the issuer for a voucher and how to register it.',
  },
  eas: {
    lead: 'An issuer checks that you are one person and attests it on the chain, in the Ethereum Attestation Service.',
    needs: 'What the issuer asks for',
    costs: 'A network fee; the issuer says what it takes',
    reveals:
      'Everyone sees the attestation: this account, its weight, and a number that stands for you. The issuer knows more.',
    gives: 'As much as the issuer attested, up to full weight. It ends when the issuer revokes it or it expires',
    search: 'Look for my attestation',
    searching: 'Looking on the chain…',
    /** @param block The oldest that was searched. */
    none: (block: string) =>
      `No attestation for this account was found from block ${block} on. If you have one, enter its UID.`,
    noneAtAll: 'No attestation for this account was found. Get one from the issuer; then look again.',
    byUid: 'I have its UID',
    uid: 'UID of the attestation',
    uidHint: '0x and 64 digits, as easscan.org and the issuer show it',
    uidProblem: 'Enter a UID: 0x and 64 digits.',
    check: 'Check it',
    unknownUid: 'There is no attestation with this UID on this chain. Check it, and the chain that it was made on.',
    /** @param account Shortened. */
    otherAccount: (account: string) =>
      `This attestation is for the account ${account}. Connect that account to use it.`,
    found: (share: string) => `Found: an attestation that counts ${share}.`,
    until: (when: string) => `It is valid until ${when}.`,
    register: 'Register it',
    step: 'Register the attestation',
    unreadable: 'The chain does not answer now. Try again in a moment.',
  },
  passport: {
    lead: 'Human Passport collects signs that you are one person and writes a score on the chain. It is read with each gift.',
    needs: 'Accounts and proofs of your choice, until the score suffices',
    costs:
      'Passport takes a small fee to write the score on the chain (2 dollars when this was written), and a network fee',
    reveals: 'Everyone sees the score and which kinds of proof you used. Passport knows more.',
    /** @param lower, upper Scores. */
    gives: (lower: string, upper: string) =>
      `Half weight from a score of ${lower}, full weight from ${upper}, in a line between`,
    reading: 'Reading your score…',
    score: (score: string) => `Your score on the chain is ${score}.`,
    none: 'There is no score of this account on the chain. Collect signs on Passport, then write the score on this chain there.',
    expired: 'This account’s score has expired. Write it on the chain again on Passport.',
    below: (lower: string) =>
      `That is below ${lower}, the least that counts. Add signs on Passport, then write the score again.`,
    counts: (share: string) => `Your gifts count at ${share}. There is nothing to register.`,
    paused: 'Passport’s contract gives no score now. Gifts count nothing until it does; try again later.',
    unreadable: 'The chain does not answer now. Try again in a moment.',
    again: 'Read again',
  },
} as const
