import { shortHex } from '@commonweight/domain/hex'
import type { RoundView } from '@commonweight/domain/views/round'
import { percentText, shareOf } from '../../../format/number'
import { tokenAmount } from '../../../format/token-amount'
import { unusedText } from '../unused-text'
import { roundActions as words } from '../words/round-actions'

/** What a sponsor should know before it adds to the pool, a paragraph each. */
export function poolNotes({ round, now }: { round: RoundView; now: number }): string[] {
  const { token, calculator, start, fundRoom } = round
  const notes = [unusedText(round)]
  if (!calculator) return notes
  if (now < start) return [words.early, ...notes]
  const room = fundRoom ? [words.room(tokenAmount(fundRoom, token, 'exact'))] : [words.noRoom]
  return [`${words.late} ${holdersText(round)}`, ...room, ...notes]
}

/** Who could veto a computed result, the largest first. */
function holdersText({ earlyHolders, early }: RoundView): string {
  const { largest, count } = earlyHolders
  if (count === 0) return words.noEarly
  const named = largest.map((holder) =>
    words.earlyHolder(shortHex(holder.sponsor), percentText(shareOf(holder.early, early))),
  )
  const others = count - named.length
  return words.earlyHolders([...named, ...(others > 0 ? [words.earlyOthers(others)] : [])].join(', '))
}
