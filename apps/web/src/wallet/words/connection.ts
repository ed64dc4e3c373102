import { type Hex, shortHex } from '@commonweight/domain/hex'

/** While the wallet is found, connected and asked. Downloaded with the code that does so. */
export const connection = {
  legacyName: 'Browser wallet',
  demoName: 'Demo wallet (local chain)',
  none: 'This browser has no wallet that announces itself. Install one (any EIP-6963 wallet works), then reload this page. Reading needs none.',
  notConnected: 'No wallet is connected. Connect one and try again.',
  wrongAccount: (account: Hex) => `This was begun with ${shortHex(account)}. Switch to that account in your wallet.`,
  noAccount: 'The wallet gave no account. Unlock it and let this site see one.',
  connectFirst: 'Connect the wallet first.',
  noDemoAccounts: 'This node has no accounts of its own; the demo wallet needs a local chain.',
  onlyLocal: 'The demo wallet knows only the local chain.',
} as const
