/** The public page of what this site hides and withholds. */
export const curation = {
  title: 'What this site hides',
  lead: 'This site reads a public chain on which anyone can write. It lists what uses a token of its list and has a readable document. This page names what else it leaves out, which documents it refuses to keep and serve, and why. The contracts are not affected: anyone who has the address can open everything, and money moves as before.',
  none: 'This site has no curation file: it hides and withholds nothing by hand.',
  nothing: 'The curation file names nothing at present.',
  problem: (reason: string) => `The newest file is not in force; the version below is. ${reason}`,
  version: 'Version',
  issued: 'Issued',
  signer: 'Signed by',
  expires: 'Holds until',
  hidden: { title: 'Hidden from lists', lead: 'Each of these can still be opened by its address.' },
  withheld: {
    title: 'Withheld documents',
    lead: 'This site neither keeps nor serves the bytes of these digests. Their digests stay on the chain.',
  },
  columns: { what: 'What', reason: 'Reason', since: 'Since' },
  kinds: { campaign: 'Campaign', round: 'Round', lab: 'Lab', operator: 'Operator of rounds', token: 'Token' },
  document: 'Document',
  tokens: {
    title: 'Token list',
    lead: 'Only these tokens are called by their symbol here. Any other is shown by its address, and is in no sum of the first page.',
    symbol: 'Symbol',
    address: 'Address',
    decimals: 'Decimals',
    native: 'the chain’s own coin',
  },
} as const
