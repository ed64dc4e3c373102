/** The report of a check; downloaded with it. */
export const checkChain = {
  lead: 'Your browser reads every figure of this page that comes from the chain again, from a node, and compares. This site’s database is not asked.',
  again: 'Check again',
  running: (done: string, all: string) => `Reading the chain: ${done} of ${all}…`,
  agrees: (count: string) => `All ${count} figures are what the chain says.`,
  differs: (count: string, all: string) => `${count} of ${all} figures are not what the chain says.`,
  difference: (what: string, page: string, chain: string) => `${what}: ${page} on this page, ${chain} on the chain`,
  nothing: 'nothing',
  about: (subject: string) => `about ${subject}`,
  readAt: (block: string, source: string) =>
    `Read at block ${block} from ${source}. Amounts are base units of the token, times Unix seconds.`,
  notRead:
    'Not read again: titles and stories, which a digest binds; sums of what operators gave; and what this site lists.',
  site: (host: string) => `this site’s node, ${host}`,
  wallet: 'my wallet’s node',
  problems: {
    'wrong-chain':
      'That node is on another chain. Switch your wallet to the chain of this site, or use this site’s node.',
    'no-state':
      'The node does not answer, or does not have the block that this page shows. Load the page again, or use another node.',
    'no-wallet': 'No wallet was connected, so the chain could not be read through it.',
  },
} as const
