import { shortHex } from '@commonweight/domain/hex'
import type { RoundView } from '@commonweight/domain/views/round'
import { tokenAmount } from '../../format/token-amount'
import { rounds } from './words/rounds'

type Round = Pick<RoundView, 'unused' | 'token' | 'calculator' | 'isComputed'>

/** Names the account that gets the unused match, about how much that is, and who decides it. */
export function unusedText({ unused, token, calculator, isComputed }: Round): string {
  const words = rounds.page.sponsors
  const to = unused.to ? shortHex(unused.to) : words.unusedSponsors
  const amount = tokenAmount(unused.estimate, token)
  if (isComputed) return words.unusedComputed(to, amount)
  return calculator ? words.unusedCalculated(to, amount) : words.unused(to, amount)
}
