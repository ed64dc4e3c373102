import type { Flow, FlowState } from '../flow'
import { rareStateWords, type StateWords, stateWords } from '../words/state-words'

/** The words for a flow's state: of one that the site sends, nothing about a wallet. */
export function wordsOfFlow({ state, steps, step }: Flow): StateWords {
  const { relay } = steps[step] ?? {}
  const isOnItsWay = 'trace' in state && !('mined' in state) && !state.trace.isSeen && !state.trace.undone
  return relay && !relay.isRefused && isOnItsWay ? rareStateWords.relayed : wordsOfState(state)
}

/** The words for a state, by all that is known about it. */
export function wordsOfState(state: FlowState): StateWords {
  switch (state.status) {
    case 'submitted':
      if (state.trace.undone) return rareStateWords.undone
      return state.trace.isSeen ? stateWords.submitted : rareStateWords.unconfirmed
    case 'proposed':
      return state.trace.isShared ? stateWords.proposed : rareStateWords.unseen
    case 'dropped':
      return state.trace.undone ? rareStateWords.undoneAndDropped : stateWords.dropped
    default:
      return stateWords[state.status]
  }
}
