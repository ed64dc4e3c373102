import { payoutsOf, type RoundTotals } from './round-payout'
import { countedOf, countStep, matchWeightOf, type Tally } from './tally'

/**
 * @property round Pool and cap in base units, the token's decimals, and the round's minimum in 1e-18 token.
 * @property tally The campaign's.
 * @property counted The donor's running total in this campaign, in 1e-18 token.
 * @property amount Of the donation, in base units.
 * @property weight The donor's weight now, in basis points.
 * @property others Weights w of all other campaigns that count in the round, in 1e-18 token.
 */
export type PreviewMatchParameters = {
  round: Pick<RoundTotals, 'pool' | 'cap' | 'decimals'> & { minimum: bigint }
  tally: Tally
  counted: bigint
  amount: bigint
  weight: bigint
  others: readonly bigint[]
}

/** A campaign's match in base units as it stands, with the donation, and the difference. */
export type MatchPreview = {
  before: bigint
  after: bigint
  rise: bigint
}

/**
 * What a donation adds to its campaign's match if nothing else happens and everything due is pinned: exact, with a cap
 * too, where MatchingRounds.previewMatch can only estimate. For a campaign that counts in the round.
 */
export function previewMatch(parameters: PreviewMatchParameters): MatchPreview {
  const { round, tally, counted, others } = parameters
  const added = countedOf(parameters.amount, parameters.weight, round.decimals)
  const step = countStep({ tally, minimum: round.minimum, from: counted, to: counted + added })
  const before = matchAmong(round, matchWeightOf(tally), others)
  const after = matchAmong(round, matchWeightOf(step.tally), others)
  return { before, after, rise: after - before }
}

function matchAmong(round: PreviewMatchParameters['round'], w: bigint, others: readonly bigint[]): bigint {
  const [match] = payoutsOf(round, [w, ...others])
  return match ?? 0n
}
