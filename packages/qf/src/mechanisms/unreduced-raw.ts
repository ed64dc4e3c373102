import type { DonationMatrix } from '../totals/donation-matrix'

/**
 * Quadratic funding from which nothing is subtracted, per campaign, in whole tokens: raw = (sum s)^2 with s = sqrt(c).
 * One donor alone asks for a match of the donation's size, so that only a cap bounds what a large gift takes. Time grows
 * with the pairs of donor and campaign.
 * @see https://github.com/gitcoinco/qf-calculator, which computed the official matches of Gitcoin's GG18 this way.
 */
export function unreducedRaw({ campaigns, starts, amounts }: DonationMatrix): Float64Array {
  const raw = new Float64Array(campaigns.length)
  for (let campaign = 0; campaign < raw.length; campaign++) {
    let sum = 0
    for (let pair = starts[campaign] ?? 0; pair < (starts[campaign + 1] ?? 0); pair++) {
      sum += Math.sqrt(amounts[pair] ?? 0)
    }
    raw[campaign] = sum * sum
  }
  return raw
}
