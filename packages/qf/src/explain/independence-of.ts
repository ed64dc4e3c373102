import { sharesOf, sumOf } from '../mechanisms/blend-shares'
import { plainRaw } from '../mechanisms/plain-raw'
import type { DonationMatrix } from '../totals/donation-matrix'

/**
 * How much of a campaign's support is independent.
 * @property plainShare Its share of all raw matches in plain quadratic funding, 0 to 1.
 * @property cocmShare Its share under COCM, which discounts donors who back the same campaigns; undefined where COCM
 * gives nothing to anybody and so says nothing.
 * @property independence cocmShare / plainShare: 1 is the average of the round, where campaigns weigh by plainShare;
 * below 1 its donors back the same things, above 1 they differ more than elsewhere. 0 to any number; undefined where
 * one of the shares cannot say.
 */
export type Independence = {
  plainShare: number
  cocmShare: number | undefined
  independence: number | undefined
}

/**
 * COCM / plain of every campaign, both as shares of the round, because raw matches of the two are not in one measure:
 * the one grows with the number of donors, the other with its square.
 * @param cocm Raw matches under COCM, in the order of the matrix.
 */
export function independenceOf(matrix: DonationMatrix, cocm: Float64Array): Independence[] {
  const plainShares = sharesOf(plainRaw(matrix))
  const cocmShares = sumOf(cocm) > 0 ? sharesOf(cocm) : undefined
  return Array.from(plainShares, (plainShare, index) => {
    const cocmShare = cocmShares?.[index]
    const independence = cocmShare !== undefined && plainShare > 0 ? cocmShare / plainShare : undefined
    return { plainShare, cocmShare, independence }
  })
}
