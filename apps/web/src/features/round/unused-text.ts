import { shortHex } from '@commonweight/domain/hex'
import type { RoundView } from '@commonweight/domain/views/round'
import { tokenAmount } from '../../format/token-amount'
import { unusedMatch as words } from './words/rounds'

type Round = Pick<RoundView, 'unused' | 'token' | 'calculator' | 'isComputed'>

/** Names the account that gets the unused match, about how much that is, and who decides it. */
export function unusedText({ unused, token, calculator, isComputed }: Round): string {
  const to = unused.to ? shortHex(unused.to) : words.sponsors
  const amount = tokenAmount(unused.estimate, token)
  if (isComputed) return words.computed(to, amount)
  return calculator ? words.calculated(to, amount) : words.decided(to, amount)
}
