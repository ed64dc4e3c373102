/** The panel that pays a cart. */
export const pay = {
  title: (symbol: string) => `Give in ${symbol}`,
  given: (symbol: string) => `Given in ${symbol}`,
  youPay: 'You pay',
  brings: 'The pool adds',
  bringsVerified: 'The pool adds, once you are verified',
  networkFee: 'Network fee',
  about: (amount: string) => `about ${amount}`,
  ourFee: 'Our fee',
  none: 'none',
  give: (amount: string) => `Give ${amount}`,
  part: (amount: string, campaigns: number) =>
    `Give ${amount} to ${campaigns} ${campaigns === 1 ? 'campaign' : 'campaigns'}`,
  connectFirst: 'Connect wallet to give',
  enterAmount: 'Enter an amount',
  relay: {
    button: 'Sign only, we pay the network’s fee',
    hint: 'You sign once and send nothing. What you sign allows this and nothing else.',
  },
  deposit: {
    /** @param amount With the token's symbol. */
    one: (amount: string, title: string) => `Send ${amount} to ${title}`,
    many: 'No wallet here? Send to addresses',
    each: (count: number) =>
      `A transfer reaches one campaign. This cart takes ${count} of them, each to its own address and with its own fee:`,
    stays: 'The cart does not notice transfers. Remove a gift from it once it has arrived.',
  },
  checking: 'Checking…',
  signing: 'Sign in your wallet…',
  missing: (amount: string, chain: string) => `You need ${amount} more on ${chain}.`,
  missingFee: (amount: string, chain: string) => `You need about ${amount} more on ${chain} for the network fee.`,
  together: 'If one campaign closes in the meantime, nothing is taken and this page says which.',
  parts: (count: number) =>
    `Too much for one transaction: it is given in ${count} parts, one after the other. Each can be continued later.`,
  sign: {
    summary: 'What you will sign',
    allows: 'Allows',
    exactly: (amount: string) => `the gift router to take exactly ${amount}, once`,
    sends: (amount: string) => `exactly ${amount} to be sent along, once`,
    for: 'For',
    lines: (count: number) =>
      count === 1 ? 'this one campaign, nothing else' : `these ${count} campaigns, nothing else`,
    valid: 'Valid',
    minutes: '20 minutes for a signature, a day for a transaction, 30 days for a shared account',
    router: 'Gift router',
  },
  refund: {
    title: 'If they fail, you get back',
    text: (amount: string) =>
      `all ${amount} before a milestone is released; after that what is still in escrow, line by line. Refunds need nobody’s permission and never expire.`,
  },
  progress: {
    label: 'Where your payment is',
    lines: [
      'Checked: open, and the balance is enough',
      'Signed in your wallet',
      'Sent, waiting for a block. You can close this tab.',
      'In a block',
      'Counted on the campaigns’ pages',
    ],
    done: '(done)',
  },
  flowTitle: (amount: string, campaigns: number) =>
    `Give ${amount} to ${campaigns} ${campaigns === 1 ? 'campaign' : 'campaigns'}`,
  receipt: { total: 'Gifts', match: 'Match', more: (count: number) => `and ${count} more`, rest: 'Further campaigns' },
} as const
