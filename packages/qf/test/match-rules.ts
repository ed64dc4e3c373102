import fc from 'fast-check'
import type { MatchRules, Mechanism } from '../src/mechanisms/compute-match'
import type { Donation } from '../src/totals/donation-matrix'
import { round } from './arbitraries'

/** Rules of any mechanism; `capped` always has a cap. */
export const matchRules: fc.Arbitrary<MatchRules> = fc
  .record({
    mechanism: fc.constantFrom<Mechanism>('plain', 'pairwise', 'cocm', 'blend', 'capped'),
    threshold: fc.constantFrom(0.01, 25),
    blend: fc.constantFrom(0, 0.3, 1),
    profile: fc.constantFrom('harsh', 'soft'),
    surplus: fc.constantFrom('return', 'pay-all'),
    overflow: fc.constantFrom('hand-on', 'keep'),
    remainder: fc.constantFrom('keep', 'largest-fraction'),
    terms: round,
  })
  .map(({ terms, ...rest }): MatchRules => {
    const { pool, cap, decimals } = terms
    return { pool, cap: rest.mechanism === 'capped' && cap === 0n ? pool + 1n : cap, decimals, ...rest }
  })

/** A donation of whole tokens. */
export function donation(donor: string, campaign: string, whole: number): Donation {
  return { donor, campaign, amount: BigInt(whole) * 10n ** 18n }
}
