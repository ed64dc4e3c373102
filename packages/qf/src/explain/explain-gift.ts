import { computeMatch, type MatchRules } from '../mechanisms/compute-match'
import type { DonationMatrix } from '../totals/donation-matrix'
import { explained, type GiftExplanation } from './gift-explanation'
import { withoutGifts } from './without-gifts'

/**
 * What a donor's gifts changed: the round's matches with them and without, all else being equal. Takes two
 * `computeMatch`. What each gift changed alone does not add up to what all changed together.
 * @param gifts The donor, and the campaigns whose gifts to leave out; without those, all of the donor's.
 * @throws RangeError if the donor gave to nothing in the round or not to one of the campaigns, or as `computeMatch`.
 */
export function explainGift(
  matrix: DonationMatrix,
  rules: MatchRules,
  gifts: { donor: string; campaigns?: readonly string[] },
): GiftExplanation {
  const rest = withoutGifts(matrix, gifts.donor, gifts.campaigns)
  const without = computeMatch(rest, rules).matches
  const changes = computeMatch(matrix, rules).matches.map(({ campaign, donors, matched }, index) => {
    const { donors: others, matched: before } = without[index] ?? { donors: 0, matched: 0n }
    return { change: { campaign, with: matched, without: before, change: matched - before }, isBacked: donors > others }
  })
  return explained(changes)
}
