'use client'
import { FULL_SHARE } from '@commonweight/abi/constants'
import { partOf } from '@commonweight/domain/money'
import { tokenAmount } from '../../format/token-amount'
import type { FundCampaign } from './fund-facts'
import { refundTerms as words } from './words/refund-terms'

/** What this gift pays back if the work fails. */
export function RefundTerms({ campaign, amount }: { campaign: FundCampaign; amount: bigint }) {
  const [next, ...later] = refundsOf(campaign, amount)
  if (!next) return null
  const sentence = (line: RefundLine): string => {
    const text = tokenAmount(line.amount, campaign.token, 'exact')
    if (line.number > 1) return words.later(line.number, text)
    return campaign.goal > 0n ? words.first(text) : words.firstNoGoal(text)
  }
  return (
    <div className="text-sm">
      <p>{sentence(next)}</p>
      {later.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-xs underline underline-offset-4">
            {words.more}
          </summary>
          <ul className="flex flex-col gap-1 text-soft text-xs">
            {later.map((line) => (
              <li key={line.number}>{sentence(line)}</li>
            ))}
            <li>{words.nobody}</li>
          </ul>
        </details>
      )}
    </div>
  )
}

/** What a gift of `amount` pays back if milestone `number` (from 1) fails. */
type RefundLine = { number: number; amount: bigint }

/**
 * One line for each milestone that is not released. A gift made now counts as released by the same share as earlier
 * gifts.
 */
export function refundsOf({ milestones }: FundCampaign, amount: bigint): RefundLine[] {
  const lines: RefundLine[] = []
  let released = 0
  milestones.forEach(({ shareBps, released: isReleased }, index) => {
    if (!isReleased) lines.push({ number: index + 1, amount: partOf(amount, FULL_SHARE - released) })
    released += shareBps
  })
  return lines
}
