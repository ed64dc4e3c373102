import { scaleOf } from '@commonweight/qf/exact/units'
import { dateTimeText } from '../../format/time'
import { tokenAmount } from '../../format/token-amount'
import type { FundPanelProps } from './fund-panel-props'
import type { LocalQuote } from './local-quote'
import { fund } from './words/fund'

const words = fund.match

/** Why no gift to this campaign can be matched, from any donor and of any amount; null where one can. */
export function whyNotMatched({ campaign, round }: FundPanelProps): string | null {
  if (!round || !campaign.gate) return words.none
  if (!round.member) return words.notAdmitted(round.title)
  if (round.state === 'upcoming') return words.notStarted(round.title)
  if (round.state !== 'open') return words.ended(round.title)
  return round.pool === 0n ? words.emptyPool : null
}

/** Why this gift adds nothing to the match; asked only where the rise is 0. */
export function whyZero(
  { campaign, round }: FundPanelProps,
  quote: LocalQuote,
  giver: { account: string | null; weight: number },
): string {
  if (giver.account && campaign.insiders.includes(giver.account as `0x${string}`)) return words.insider
  if (giver.weight === 0) return words.unverified
  if (quote.after === 0n && round && round.minimum > 0n)
    return words.minimum(tokenAmount(round.minimum / scaleOf(campaign.token.decimals), campaign.token, 'exact'))
  return quote.sumRoots - quote.before === 0n ? words.first : words.small
}

/** Why the campaign takes no gifts now; null where it does. */
export function whyClosed({ campaign }: FundPanelProps): string | null {
  if (campaign.state === 'upcoming') return fund.closed.upcoming(dateTimeText(campaign.opensAt))
  return campaign.state === 'open' ? null : fund.closed[campaign.state]
}
