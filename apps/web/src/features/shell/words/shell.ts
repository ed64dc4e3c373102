import { countOf } from '../../../format/number'

/** Around every page: header, footer, notices, errors. */
export const shell = {
  name: 'Commonweight',
  tagline: 'Fund open models, milestone by milestone',
  description:
    'Crowdfunding for open-source AI labs. Money waits in escrow until a milestone is attested, small gifts are matched, and what was not earned goes back.',
  skip: 'Skip to content',
  nav: {
    label: 'Main',
    menu: 'Menu',
    explore: 'Explore',
    rounds: 'Rounds',
    how: 'How it works',
    list: 'List a campaign',
    me: 'My donations',
    desk: 'Lab desk',
    attest: 'Attest',
  },
  footer: {
    promise: 'No owner, no upgrade, no pause, no fee. The contracts hold the money; this site only reads and explains.',
    chain: 'Chain',
    block: 'Block',
    read: 'Read',
    contracts: 'Contracts',
    api: 'Data as JSON',
    docs: 'Docs',
    verification: 'Verification',
    security: 'Security',
    code: 'Code',
    notAudited: 'The contracts are not audited by a third party.',
    licence: 'Open source, MIT',
  },
  behind: (blocks: number, since: string) =>
    `This page is ${countOf(blocks, 'block', 'blocks')} behind the chain (last read ${since}). Wallets and contracts work as usual; what you just did may not show yet.`,
  chainSilent: (since: string) =>
    `The chain's node does not answer. What you see was read ${since}. Money is safe, but nothing can be sent until it answers again.`,
  differs: (since: string) =>
    `Some figures on this site have differed from the contracts since ${since}. The contracts decide. They are being read again.`,
  uncompared: (since: string) =>
    `Figures could not be compared with the contracts since ${since}. They follow from the contracts’ events, as always.`,
  empty: 'Nothing has been read from the chain yet. The indexer is starting, or it is not running.',
  unknownPage: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or what it named is not on this chain.',
  },
} as const
