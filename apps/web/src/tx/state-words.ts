import type { FlowStatus } from './flow'

/** How a state is told: a word for the dot, a heading, and what it means for the visitor. */
export type StateWords = { tone: 'quiet' | 'busy' | 'good' | 'bad'; word: string; text: string }

/** The one table of words for the states of a flow. Problems add their own sentence. */
export const stateWords: Record<FlowStatus, StateWords> = {
  idle: { tone: 'quiet', word: 'Not sent', text: 'Nothing has been sent. Continue when you are ready.' },
  preflight: { tone: 'busy', word: 'Checking', text: 'Checking that this will work before you sign.' },
  'awaiting-signature': {
    tone: 'busy',
    word: 'Sign in your wallet',
    text: 'Your wallet asks you to confirm. Nothing moves until you do.',
  },
  submitted: {
    tone: 'busy',
    word: 'Sent',
    text: 'The network has it. You may close this page; it will be found again.',
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
    text: 'The network no longer holds it, and nothing has moved. Send it again, or wait: should it still appear, it shows here.',
  },
  expired: {
    tone: 'quiet',
    word: 'Not signed in time',
    text: 'It was not signed. If your wallet still asks, decline it there before you start again.',
  },
}
