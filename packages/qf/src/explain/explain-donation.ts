import { computeMatch, type MatchRules } from '../mechanisms/compute-match'
import { type OnProgress, partOf } from '../progress/work-meter'
import type { DonationMatrix } from '../totals/donation-matrix'
import { type DonationExplanation, explained } from './donation-explanation'
import { withoutDonations } from './without-donations'

/**
 * What a donor's donations changed: the round's matches with them and without, all else being equal. Takes two
 * `computeMatch`. What each donation changed alone does not add up to what all changed together.
 * @param donations The donor, and the campaigns whose donations to leave out; without those, all of the donor's.
 * @throws RangeError if the donor gave to nothing in the round or not to one of the campaigns, or as `computeMatch`.
 */
export function explainDonation(
  matrix: DonationMatrix,
  rules: MatchRules,
  donations: { donor: string; campaigns?: readonly string[] },
  onProgress?: OnProgress,
): DonationExplanation {
  const rest = withoutDonations(matrix, donations.donor, donations.campaigns)
  const without = computeMatch(rest, rules, partOf(onProgress, 0, 0.5)).matches
  const changes = computeMatch(matrix, rules, partOf(onProgress, 0.5, 1)).matches.map(
    ({ campaign, donors, matched }, index) => {
      const { donors: others, matched: before } = without[index] ?? { donors: 0, matched: 0n }
      return {
        change: { campaign, with: matched, without: before, change: matched - before },
        isBacked: donors > others,
      }
    },
  )
  return explained(changes)
}
