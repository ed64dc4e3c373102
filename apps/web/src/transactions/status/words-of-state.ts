import type { FlowState } from '../flow'
import { type StateWords, stateWords } from '../words/state-words'

const unconfirmed: StateWords = {
  tone: 'busy',
  word: 'Looking for it',
  text: 'Your wallet says that it sent it. The network has not shown it yet.',
}

/** Of a key's own account, as far as its code tells. */
const unseen: StateWords = {
  tone: 'busy',
  word: 'Not seen by the network',
  text: 'Your wallet answered, but the network has not seen it. If the account is shared, it is proposed; waits for its owners. Otherwise look in your wallet at what it lists as sent or waiting. This page keeps looking.',
}

const undone: StateWords = {
  tone: 'busy',
  word: 'Waiting again',
  text: 'The chain was reorganised: the block with this transaction is gone, and the receipt with it. This page waits to see it in another block.',
}

const undoneAndDropped: StateWords = {
  tone: 'bad',
  word: 'Taken back by the chain',
  text: 'The chain was reorganised: the block with this transaction is gone, and the network no longer holds it. Nothing has moved, and you can give it again. Should it still appear, it shows here.',
}

/** The words for a state, by all that is known of it. */
export function wordsOfState(state: FlowState): StateWords {
  switch (state.status) {
    case 'submitted':
      if (state.trace.undone) return undone
      return state.trace.isSeen ? stateWords.submitted : unconfirmed
    case 'proposed':
      return state.trace.isShared ? stateWords.proposed : unseen
    case 'dropped':
      return state.trace.undone ? undoneAndDropped : stateWords.dropped
    default:
      return stateWords[state.status]
  }
}
