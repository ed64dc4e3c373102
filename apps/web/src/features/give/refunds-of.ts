import { FULL_SHARE } from '@commonweight/abi/constants'
import { partOf } from '@commonweight/domain/money'
import type { FundCampaign } from './fund-panel-props'

/** What a gift of `amount` pays back should milestone `number` (from 1) fail. */
export type RefundLine = { number: number; amount: bigint }

/** One line per milestone that is not released yet; a gift made now is released to the degree that others are. */
export function refundsOf({ milestones }: FundCampaign, amount: bigint): RefundLine[] {
  const lines: RefundLine[] = []
  let released = 0
  milestones.forEach(({ shareBps, released: isReleased }, index) => {
    if (!isReleased) lines.push({ number: index + 1, amount: partOf(amount, FULL_SHARE - released) })
    released += shareBps
  })
  return lines
}
