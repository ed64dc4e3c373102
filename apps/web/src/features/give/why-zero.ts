import { scaleOf } from '@commonweight/qf/exact/units'
import { tokenAmount } from '../../format/token-amount'
import type { FundFacts } from './fund-facts'
import type { LocalQuote } from './local-quote'
import { zeroMatch as words } from './words/zero-match'

/** Why this gift adds nothing to the match; asked only where the rise is 0. */
export function whyZero(
  { campaign, round }: FundFacts,
  quote: LocalQuote,
  giver: { account: string | null; weight: number },
): string {
  if (giver.account && campaign.insiders.includes(giver.account as `0x${string}`)) return words.insider
  if (giver.weight === 0) return words.unverified
  if (quote.after === 0n && round && round.minimum > 0n)
    return words.minimum(tokenAmount(round.minimum / scaleOf(campaign.token.decimals), campaign.token, 'exact'))
  return quote.sumRoots - quote.before === 0n ? words.first : words.small
}
