/** The buttons that connect a wallet, on every page. */
export const connectWallet = {
  connect: 'Connect wallet',
  connecting: 'Connecting…',
  needsScript: 'Connecting a wallet needs JavaScript',
} as const
