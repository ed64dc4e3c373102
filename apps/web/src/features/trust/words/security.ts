/** What protects money here, what does not, and where to tell of a fault. */
export const security = {
  title: 'Security',
  lead: 'What protects the money, what is left, and whom to tell of a fault.',
  parts: [
    {
      id: 'audit',
      title: 'Not audited',
      text: 'The contracts have not been audited by a third party. They are tested by real attacks played against them, by fuzzing and by invariants, and that does not replace an audit. Give what you could lose.',
    },
    {
      id: 'nobody',
      title: 'Nobody can stop or change them',
      text: 'No account owns the contracts. A fault in them cannot be mended in place: everybody would be told how to take their money out, and the contracts would be deployed again at other addresses. Every step after a deadline can be taken by anyone, so refunds need no permission.',
    },
    {
      id: 'site',
      title: 'What this site can do',
      text: 'It holds no money and no keys. It shows what the chain says, checks documents against their digests, and prepares transactions that your wallet shows before you sign. Compare the contract’s address in your wallet with the ones listed here.',
    },
  ],
  trust: 'Who could do what, and what limits it',
  contracts: 'Addresses of all contracts',
  report: 'Telling of a fault',
  reportAt: 'Please tell of it privately, as SECURITY.md in the repository says, not in a public issue:',
  reportNowhere:
    'Please tell those who run this site, privately, and say what an attacker would gain. The repository’s SECURITY.md says more.',
} as const
