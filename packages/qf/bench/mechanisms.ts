import { plainQf, plainQfOfTotals } from '../src/chain/plain-qf'
import { cocmRawOf } from '../src/mechanisms/cocm/cocm-raw-of'
import { computeMatch, DEFAULT_THRESHOLD, type MatchRules } from '../src/mechanisms/compute-match'
import { pairwiseRaw } from '../src/mechanisms/pairwise-raw'
import { donationMatrix, matrixOfTotals } from '../src/totals/donation-matrix'
import type { PairTotals } from '../src/totals/pair-totals'
import type { SyntheticDonation } from './synthetic-round'

const EXACT = { pool: 10n ** 12n, cap: 10n ** 10n, minimum: 10n ** 16n, decimals: 6, surplus: 'return' } as const
const FLOAT = { pool: 10n ** 24n, cap: 10n ** 22n, decimals: 18 } as const

/** The algorithm without SIMD is what all engines ran before there was the one with it: what it is compared with. */
export const PAIRWISE = 'pairwise'
export const DONOR_BY_DONOR = 'pairwise, donor by donor'

/**
 * What is measured, from totals or from donation objects; what `prepare` returns is run.
 * @property reach Most milliseconds and megabytes on the first size, where there is a bound.
 */
export type Measured = { name: string; reach?: { milliseconds: number; megabytes?: number } } & (
  | { from: 'totals'; prepare: (totals: PairTotals) => () => unknown }
  | { from: 'donations'; prepare: (donations: SyntheticDonation[]) => () => unknown }
)

export const mechanisms: readonly Measured[] = [
  {
    name: 'plain, from arrays',
    reach: { milliseconds: 1 },
    from: 'totals',
    prepare: (totals) => matching(totals, { ...FLOAT, mechanism: 'plain' }),
  },
  {
    name: 'plain, exact, from arrays',
    from: 'totals',
    prepare: (totals) => () => plainQfOfTotals(totals, EXACT),
  },
  {
    name: 'plain, from donations',
    reach: { milliseconds: 25 },
    from: 'donations',
    prepare: (donations) => () => computeMatch(donationMatrix(donations), { ...FLOAT, mechanism: 'plain' }),
  },
  {
    name: 'plain, exact, from donations',
    reach: { milliseconds: 25 },
    from: 'donations',
    prepare: (donations) => () => plainQf(donations, EXACT),
  },
  {
    name: PAIRWISE,
    reach: { milliseconds: 250, megabytes: 80 },
    from: 'totals',
    prepare: (totals) => matching(totals, { ...FLOAT, mechanism: 'pairwise' }),
  },
  {
    name: DONOR_BY_DONOR,
    from: 'totals',
    prepare: (totals) => {
      const matrix = matrixOfTotals(totals)
      return () => pairwiseRaw(matrix, { threshold: DEFAULT_THRESHOLD, math: 'plain' })
    },
  },
  {
    name: 'COCM',
    reach: { milliseconds: 700, megabytes: 180 },
    from: 'totals',
    prepare: (totals) => matching(totals, { ...FLOAT, mechanism: 'cocm' }),
  },
  {
    name: 'COCM, without SIMD',
    reach: { milliseconds: 1_800, megabytes: 180 },
    from: 'totals',
    prepare: (totals) => {
      const matrix = matrixOfTotals(totals)
      const campaigns = Uint32Array.from(matrix.campaigns, (_, campaign) => campaign)
      return () => cocmRawOf(matrix, campaigns, { math: 'plain' })
    },
  },
]

function matching(totals: PairTotals, rules: MatchRules): () => unknown {
  const matrix = matrixOfTotals(totals)
  return () => computeMatch(matrix, rules)
}
