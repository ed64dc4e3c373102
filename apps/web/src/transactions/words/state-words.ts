import type { FlowStatus } from '../flow'

/** A state as it is shown: tone of the dot, heading, and what it means for the visitor. */
export type StateWords = { tone: 'quiet' | 'busy' | 'good' | 'bad'; word: string; text: string }

/** Each state of a flow; a problem adds a sentence. */
export const stateWords: Record<FlowStatus, StateWords> = {
  idle: { tone: 'quiet', word: 'Not sent', text: 'Nothing has been sent. Continue when you are ready.' },
  preflight: { tone: 'busy', word: 'Checking', text: 'Checking that this will work before you sign.' },
  'awaiting-signature': {
    tone: 'busy',
    word: 'Sign in your wallet',
    text: 'Your wallet asks you to confirm. Nothing moves until you do.',
  },
  asked: {
    tone: 'busy',
    word: 'Waiting to see',
    text: 'Your wallet was asked before this page was loaded, and this page waits to see what it answered. If you confirm it there, it shows here. If you declined it, stop waiting.',
  },
  submitted: {
    tone: 'busy',
    word: 'Sent',
    text: 'The network has it. You may close this page; it will be found again.',
  },
  proposed: {
    tone: 'busy',
    word: 'Proposed',
    text: 'It is proposed; waits for its owners. They confirm it in the account’s own wallet, and once it is executed it shows here. You may close this page.',
  },
  unknown: {
    tone: 'busy',
    word: 'Still checking',
    text: 'The network does not say yet what became of it. It may well have worked: do not repeat it. We keep looking.',
  },
  confirmed: { tone: 'good', word: 'Confirmed', text: 'It is on the chain. This site is adding it up now.' },
  counted: { tone: 'good', word: 'Done', text: 'It is on the chain and counted here.' },
  rejected: { tone: 'quiet', word: 'Declined', text: 'You declined it in your wallet. Nothing was sent.' },
  reverted: { tone: 'bad', word: 'Refused', text: 'The contract refused it. Nothing moved except the network fee.' },
  replaced: {
    tone: 'bad',
    word: 'Replaced',
    text: 'Your wallet sent another transaction in its place. Nothing of this one happened.',
  },
  dropped: {
    tone: 'bad',
    word: 'Dropped',
    text: 'The network no longer holds it, and nothing has moved. Try again, or wait: should it still appear, it shows here.',
  },
  expired: {
    tone: 'quiet',
    word: 'Not signed',
    text: 'No signature of it was seen. If your wallet still asks, decline it there before you start again.',
  },
  abandoned: {
    tone: 'quiet',
    word: 'No longer waited for',
    text: 'You stopped waiting for it. If your wallet still lists it, reject it there before you begin the same again: should it be executed, it still happens.',
  },
}

/** States of which more is known; ../status/words-of-state chooses them. */
export const rareStateWords = {
  /** The wallet gave a hash that no node has shown yet. */
  unconfirmed: {
    tone: 'busy',
    word: 'Looking for it',
    text: 'Your wallet says that it sent it. The network has not shown it yet.',
  },
  /** No node has a transaction, and the account is a key's own as far as its code shows. */
  unseen: {
    tone: 'busy',
    word: 'Not seen by the network',
    text: 'Your wallet answered, but the network has not seen it. If the account is shared, it is proposed; waits for its owners. Otherwise look in your wallet at what it lists as sent or waiting. This page keeps looking.',
  },
  /** The site sends it. */
  relayed: {
    tone: 'busy',
    word: 'Signed; this site sends it',
    text: 'This site sends it and pays the network’s fee. You may close this page; it will be found again.',
  },
  undone: {
    tone: 'busy',
    word: 'Waiting again',
    text: 'The chain was reorganised: the block with this transaction is gone, and the receipt with it. This page waits to see it in another block.',
  },
  undoneAndDropped: {
    tone: 'bad',
    word: 'Taken back by the chain',
    text: 'The chain was reorganised: the block with this transaction is gone, and the network no longer holds it. Nothing has moved, and you can give it again. Should it still appear, it shows here.',
  },
} as const satisfies Record<string, StateWords>
