/** Wallets that this site's operator configured. Downloaded with their code. */
export const remote = {
  site: 'Commonweight',
  about: 'Crowdfunding for open-source AI labs',
  group: 'Not in this browser',
  walletConnect: 'WalletConnect',
  baseAccount: 'Base Account',
  unreachable:
    'WalletConnect’s servers do not answer, so a wallet on a phone cannot be reached now. Nothing was connected or sent. Check your connection and try again, or choose another wallet.',
} as const
