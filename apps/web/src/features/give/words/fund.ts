/** The panel in which people give. */
export const fund = {
  title: 'Give to this campaign',
  closedTitle: 'Your gift',
  amount: 'Amount',
  presets: 'Suggested amounts',
  balance: (amount: string) => `You have ${amount}`,
  max: 'Max',
  maxHint: 'All you have, less what the network fee may cost',
  connectFirst: 'Connect wallet to give',
  give: (amount: string) => `Give ${amount}`,
  signing: 'Sign in your wallet…',
  oneSignature: 'One signature and one transaction with most tokens and wallets. No sign-in.',
  oneTransaction: 'One transaction. No sign-in.',
  enterAmount: 'Enter an amount',
  missing: (amount: string, chain: string) => `You need ${amount} more on ${chain}.`,
  match: {
    now: 'if the round ended now',
    checking: 'computing…',
    unreadable: 'The match cannot be read from the chain now. Your gift would count all the same.',
  },
  flowTitle: (amount: string, campaign: string) => `Give ${amount} to ${campaign}`,
} as const
