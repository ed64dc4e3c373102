import { type Hex, shortHex } from '@commonweight/domain/hex'

/** What went wrong with a wallet, a node, or a contract that names no error. ./error-sentences has the errors by name. */
export const problems = {
  requestPending: 'Your wallet still shows an earlier request. Open it, answer there, then try again.',
  insufficientFunds: 'This account has too little of the native coin for amount and fees. Add some and try again.',
  unreachable: 'The network did not answer. Check your connection and try again; nothing is lost.',
  busy: 'The network answers too many at once just now. Wait a minute and try again; nothing is lost.',
  wrongNode: (chainId: number, expected: number) =>
    `The node that this site reads answers for chain ${chainId}, not ${expected}, so nothing it says is used. Nothing was sent. Try again later.`,
  unexplained: 'The contract refused and gave no reason. Reload the page and check what you entered.',
  /** @param what A sentence by a wallet or library, with its full stop. */
  unexpected: (what: string | null) => `Something unexpected happened${what ? `: ${what}` : '.'} Try again.`,
  revertedUnexplained: 'The contract refused, and gave no reason.',
  executionFailed: 'The account executed it, and the call inside failed. Nothing of it happened.',
  relayFailed: 'This site sent it, and it failed on the chain. Nothing was taken. Try again with your wallet.',
  noSignature:
    'Your wallet answered with something that is no signature. Nothing was sent. If the account is shared, its owners may have to sign first; try again once they have.',
  foreignSignature: (account: Hex) =>
    `The signature that your wallet gave is not by ${shortHex(account)}, or signs something else. Nothing was sent. Choose that account in your wallet and sign again.`,
} as const
