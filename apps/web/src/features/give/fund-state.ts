import { dateTimeText } from '../../format/time'
import type { FundFacts } from './fund-facts'
import { fundState as words } from './words/fund-state'

/** Why no gift to this campaign can be matched, from any donor and of any amount; null where one can. */
export function whyNotMatched({ campaign, round }: FundFacts): string | null {
  const { unmatched } = words
  if (!round || !campaign.gate) return unmatched.none
  if (!round.member) return unmatched.notAdmitted(round.title)
  if (round.state === 'upcoming') return unmatched.notStarted(round.title)
  if (round.state !== 'open') return unmatched.ended(round.title)
  return round.pool === 0n ? unmatched.emptyPool : null
}

/** Why the campaign takes no gifts now; null where it does. */
export function whyClosed({ campaign }: FundFacts): string | null {
  if (campaign.state === 'upcoming') return words.closed.upcoming(dateTimeText(campaign.opensAt))
  return campaign.state === 'open' ? null : words.closed[campaign.state]
}
