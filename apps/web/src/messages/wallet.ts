/** The account menu and everything about connecting. */
export const wallet = {
  connect: 'Connect wallet',
  connecting: 'Connecting…',
  menu: (account: string) => `Account ${account}`,
  connectedWith: (name: string) => `Connected with ${name}`,
  copy: 'Copy address',
  copied: 'Copied',
  mine: 'My donations',
  attest: 'My attestations',
  disconnect: 'Disconnect',
  wrongChain: (chain: string) => `Your wallet is on another chain. This site uses ${chain}.`,
  switchChain: (chain: string) => `Switch to ${chain}`,
  switchRefused: 'The chain was not switched. You can read everything; switch before you send something.',
  none: {
    title: 'No wallet found',
    text: 'This browser has no wallet that announces itself. Install one (any EIP-6963 wallet works), then reload this page. Reading needs none.',
    close: 'Close',
  },
  demo: {
    title: 'Demo wallet: play a role',
    hint: 'Local chain only. These are the node’s own accounts; the money is worth nothing.',
  },
  mint: (amount: string) => `Get ${amount}`,
  mintTitle: (amount: string) => `Make ${amount}`,
  testMoney: 'Test money',
  pending: (count: number) => `${count} pending`,
  unfinished: (count: number) => (count === 1 ? '1 transaction under way' : `${count} transactions under way`),
} as const
