import type { DonationMatrix } from '../totals/donation-matrix'

/**
 * Plain quadratic funding per campaign, in whole tokens: raw = (sum s)^2 - sum c with s = sqrt(c), taken as 2 * sum
 * over pairs of donors of s_i * s_j. Nothing is subtracted, so that one donor alone has exactly 0 and nobody who gives
 * lowers it. Time grows with the pairs of donor and campaign.
 * @see Buterin, Hitzig, Weyl: A Flexible Design for Funding Public Goods, https://arxiv.org/abs/1809.06421
 */
export function plainRaw({ campaigns, starts, amounts }: DonationMatrix): Float64Array {
  const raw = new Float64Array(campaigns.length)
  for (let campaign = 0; campaign < raw.length; campaign++) {
    const to = starts[campaign + 1] ?? 0
    let before = 0
    let products = 0
    for (let pair = starts[campaign] ?? 0; pair < to; pair++) {
      const root = Math.sqrt(amounts[pair] ?? 0)
      products += root * before
      before += root
    }
    raw[campaign] = 2 * products
  }
  return raw
}
