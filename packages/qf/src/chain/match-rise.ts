import { payoutOf, type RoundTotals } from './round-payout'
import { type CountedStep, countStep, matchWeightOf } from './tally'

/** A campaign's match in base units as it stands and after a step, the difference, and the rise of w in 1e-18 token. */
export type MatchRise = {
  before: bigint
  after: bigint
  rise: bigint
  weightRise: bigint
}

/**
 * What a donor's step adds to the campaign's match if nothing else happens and nothing more is pinned, in constant
 * time: bit for bit MatchingRounds.previewMatch, so exact without a cap and an estimate with one (see ./preview-match).
 * @param round With the campaign's w a part of `round.weight`: it counts and is not pinned.
 */
export function matchRise(round: RoundTotals, step: CountedStep): MatchRise {
  const w = matchWeightOf(step.tally)
  const { rise: weightRise } = countStep(step)
  const before = payoutOf(round, w)
  const after = payoutOf({ ...round, weight: round.weight + weightRise }, w + weightRise)
  return { before, after, rise: after - before, weightRise }
}
