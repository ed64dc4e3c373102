import type { DonationMatrix } from '../../totals/donation-matrix'
import { type CocmOptions, cocmRawOf } from './cocm-raw-of'

/**
 * Connection-oriented cluster match per campaign, where the clusters are the campaigns themselves. With C the
 * donations, W = C with rows normalised, U = transposed C with rows normalised, k = W (U W), k_ig = 1 where donor i
 * gave to g:
 *
 *     K_ig = (1 - k_ig) * c_ip    (soft: + k_ig * sqrt(c_ip))
 *     P = K' W                    (clusters by clusters, of the donors of p)
 *     raw_p = sum over g != h of sqrt(P_gh * P_hg)
 *
 * Only clusters that donors of p gave to can have P_gh * P_hg > 0. In the harsh profile k_ip = 1 for every donor of p,
 * so that p itself and donors of p alone drop out. In whole tokens; in the soft profile the currency matters, as c and
 * its root are added. Time grows with the sum over campaigns of (clusters touched) * (clusters touched + pairs of its
 * donors).
 * @throws RangeError if there are more campaigns than a square table can hold.
 * @see https://github.com/gitcoinco/qf-calculator (COCM, "markov"), Miller, Weyl, Erichsen: Beyond Collusion
 * Resistance: Leveraging Social Information for Plural Funding and Voting, https://ssrn.com/abstract=4311507
 */
export function cocmRaw(matrix: DonationMatrix, { profile, onProgress }: Omit<CocmOptions, 'math'> = {}): Float64Array {
  return cocmRawOf(
    matrix,
    Uint32Array.from(matrix.campaigns, (_, campaign) => campaign),
    { profile, onProgress },
  )
}
