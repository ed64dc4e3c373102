/** The menu of a connected account. */
export const wallet = {
  menu: (account: string) => `Account ${account}`,
  connectedWith: (name: string) => `Connected with ${name}`,
  copy: 'Copy address',
  copied: 'Copied',
  mine: 'My donations',
  desk: 'Lab desk',
  attest: 'My attestations',
  disconnect: 'Disconnect',
  wrongChain: (chain: string) => `Your wallet is on another chain. This site uses ${chain}.`,
  switchChain: (chain: string) => `Switch to ${chain}`,
  switchRefused: 'The chain was not switched. You can read everything; switch before you send something.',
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
