import type { DonationMatrix } from './donation-matrix'
import { startsOf } from './starts-of'

/**
 * The same pairs by donor: donor i's lie at `starts[i]` to `starts[i + 1] - 1`, campaigns ascending; `pairOf` is the
 * place of each in the matrix.
 */
export type CampaignsByDonor = {
  starts: Uint32Array
  campaignOf: Uint32Array
  pairOf: Uint32Array
  amounts: Float64Array
}

/** Turns a matrix over; time and memory grow with the pairs. */
export function campaignsByDonor(matrix: DonationMatrix): CampaignsByDonor {
  const starts = startsOf(matrix.donorOf, matrix.donors.length)
  const next = starts.slice()
  const campaignOf = new Uint32Array(matrix.donorOf.length)
  const pairOf = new Uint32Array(matrix.donorOf.length)
  const amounts = new Float64Array(matrix.donorOf.length)
  for (let campaign = 0; campaign < matrix.campaigns.length; campaign++) {
    for (let pair = matrix.starts[campaign] ?? 0; pair < (matrix.starts[campaign + 1] ?? 0); pair++) {
      const donor = matrix.donorOf[pair] ?? 0
      const place = next[donor] ?? 0
      campaignOf[place] = campaign
      pairOf[place] = pair
      amounts[place] = matrix.amounts[pair] ?? 0
      next[donor] = place + 1
    }
  }
  return { starts, campaignOf, pairOf, amounts }
}
