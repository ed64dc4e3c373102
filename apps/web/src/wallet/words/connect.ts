/** The buttons that connect a wallet, on every page. */
export const connectWallet = {
  connect: 'Connect wallet',
  /** Of these two, a phone's header shows the first. */
  connectShort: 'Connect',
  wallet: 'wallet',
  connecting: 'Connecting…',
  needsScript: 'Connecting a wallet needs JavaScript',
} as const
